import clsx from "clsx";
import {
  BadgeCheck,
  CalendarClock,
  CloudLightning,
  Flag,
  Gauge,
  Landmark,
  type LucideIcon,
  MessageCircleQuestionMark,
  OctagonAlert,
  Paperclip,
  ReceiptEuro,
  Table2,
  Wallet,
} from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { Books } from "@/domain/journal/spending-sentence";
import { itemWords } from "@/domain/review/item-words";
import { isLeft } from "@/domain/review/review-state";
import { type ReviewableArea, reviewableArea } from "@/domain/review/reviewable";
import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { shortDate } from "@/domain/shared/format";
import type { QueueItem } from "@/server/review/review-queue.queries";

type QueueRowProps = {
  item: QueueItem;
  books: Books;
  href: Route;
  isCurrent: boolean;
  /** Who is reading: what they accepted themselves is not told with their name. */
  viewer: string;
  asOf: CalendarDate;
};

const AREA_ICONS: Record<ReviewableArea, LucideIcon> = {
  spending: ReceiptEuro,
  milestone: Flag,
  status: CloudLightning,
  forecast: Gauge,
  funding: Landmark,
  obstacle: OctagonAlert,
  proof: Paperclip,
  plan: Table2,
  envelope: Wallet,
};

/** One change of the queue: what happened, to what, for how much, by whom and when; greyed once it is dealt with. */
export function QueueRow({ item, books, href, isCurrent, viewer, asOf }: QueueRowProps) {
  const words = itemWords(item, books);
  const left = isLeft(item.state);
  const Icon = iconOf(item);
  const title = item.state === "ANSWERED" ? "Réponse à votre question" : words.title;
  return (
    <li className="border-t border-filet-fin">
      <Link
        href={href}
        scroll={false}
        aria-current={isCurrent ? "true" : undefined}
        className={clsx(
          "grid grid-cols-[1rem_minmax(0,1fr)] gap-2.5 px-5 py-2 text-13/4.5 no-underline hover:bg-survol max-sm:px-4 max-sm:py-2.5",
          "lg:aria-[current]:bg-selection lg:aria-[current]:shadow-[inset_3px_0_0_var(--encre)]",
          left ? "text-encre" : "text-encre-3",
        )}
      >
        <Icon aria-hidden="true" className="mt-px size-4" />
        <span className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2">
          <span className={clsx(left && "font-gras", words.size === null && "col-span-2")}>{title}</span>
          {words.size !== null && <span className={clsx("text-right", left && "font-demi")}>{words.size}</span>}
          <span className={clsx("truncate", left && "text-encre-2")}>{words.what}</span>
          <span className="text-right text-12 text-encre-3">{aside(item, viewer, asOf)}</span>
        </span>
      </Link>
    </li>
  );
}

function iconOf({ state, event }: QueueItem): LucideIcon {
  if (state === "ACCEPTED") return BadgeCheck;
  if (state !== "TO_REVIEW") return MessageCircleQuestionMark;
  if (event === "milestone.postponed") return CalendarClock;
  const area = reviewableArea(event);
  return area ? AREA_ICONS[area] : Flag;
}

function aside({ state, reviewer, answer, author, at }: QueueItem, viewer: string, asOf: CalendarDate): string {
  const on = (instant: Date) => shortDate(dateInParis(instant), asOf);
  if (state === "ACCEPTED") return reviewer === viewer ? "validé" : `validé par ${reviewer}`;
  if (state === "ASKED") return "précision demandée";
  return state === "ANSWERED" && answer ? `${answer.author}, ${on(answer.at)}` : `${author}, ${on(at)}`;
}
