import { CircleCheck, Lock, MessageCircleQuestionMark } from "lucide-react";
import { isOpenQuestion, type Thread } from "@/domain/comment/comment-thread";
import { dateInParis } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";

/** What a thread is, each with a sign and its word: internal to the State, a question, settled. */
export function ThreadMarks({ thread }: { thread: Thread }) {
  const { audience, kind, resolvedAt, resolvedBy } = thread;
  return (
    <>
      {audience === "STATE" && <InternalMark />}
      {kind === "CLARIFICATION" && (
        <span
          className={`flex items-center gap-1.5 font-demi ${isOpenQuestion(thread) ? "text-st-veille" : "text-encre-2"}`}
        >
          <MessageCircleQuestionMark aria-hidden="true" className="size-4" />
          Précision demandée
        </span>
      )}
      {resolvedAt && (
        <span className="flex items-center gap-1.5 font-demi text-st-ok">
          <CircleCheck aria-hidden="true" className="size-4" />
          Clos le {longDate(dateInParis(resolvedAt))}
          {resolvedBy && ` par ${resolvedBy}`}
        </span>
      )}
    </>
  );
}

export function InternalMark() {
  return (
    <span className="inline-flex items-center gap-1.5 rounded-2 border border-encre bg-creux px-1.5 font-demi text-encre">
      <Lock aria-hidden="true" className="size-3.5" />
      interne à l’État
    </span>
  );
}
