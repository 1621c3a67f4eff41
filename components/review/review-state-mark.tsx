import clsx from "clsx";
import { BadgeCheck, Eye, type LucideIcon, MessageCircleQuestionMark, MessageCircleReply } from "lucide-react";
import { REVIEW_STATE_LABELS, type ReviewState } from "@/domain/review/review-state";

const SIGNS: Record<ReviewState, { Icon: LucideIcon; tone: string }> = {
  TO_REVIEW: { Icon: Eye, tone: "text-braise" },
  ANSWERED: { Icon: MessageCircleReply, tone: "text-braise" },
  ASKED: { Icon: MessageCircleQuestionMark, tone: "text-st-veille" },
  ACCEPTED: { Icon: BadgeCheck, tone: "text-encre-3" },
};

/** Where a thing stands with the préfecture: its sign and its word. */
export function ReviewStateMark({ state, className }: { state: ReviewState; className?: string }) {
  const { Icon, tone } = SIGNS[state];
  return (
    <span className={clsx("inline-flex items-center gap-1.5 whitespace-nowrap", tone, className)}>
      <Icon aria-hidden="true" className="size-4 flex-none" />
      {REVIEW_STATE_LABELS[state]}
    </span>
  );
}
