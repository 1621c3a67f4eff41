import type { CalendarDate } from "../shared/calendar-date";
import { monthNumber, yearOf } from "../shared/calendar-date";
import { amountInWords, longDate, NBSP, quantity } from "../shared/format";
import type { Cents } from "../shared/money";
import { JOURNAL_KIND_LABELS, type JournalKind } from "./journal-kinds";

export type Period = { from: CalendarDate | null; to: CalendarDate | null };
type Counted = Period & {
  /** Changes the filters keep, and all those that may be read. */
  count: number;
  unfiltered: number;
  kind: JournalKind | null;
  committed: Cents;
  paid: Cents;
};

/** The title of the history: « 1,2 M€ engagés et 14 changements du 1er au 30 juin 2021 ». */
export function historyHeadline(counted: Counted): string {
  const { count, unfiltered, kind } = counted;
  const when = periodInWords(counted);
  if (unfiltered === 0) return "Aucun changement enregistré";
  if (count === 0) return `Aucun changement${when}${kind ? ` (${JOURNAL_KIND_LABELS[kind].toLowerCase()})` : ""}`;
  const changes = quantity(count, "changement", "changements");
  if (kind !== null && kind !== "SPENDING") return `${JOURNAL_KIND_LABELS[kind]}${NBSP}: ${changes}${when}`;
  const money = moneyFact(counted);
  return money === null ? `${changes}${when}, rien n’est engagé` : `${money} et ${changes}${when}`;
}

function moneyFact({ committed, paid }: Counted): string | null {
  if (committed > 0) return `${amountInWords(committed)} engagés`;
  if (paid > 0) return `${amountInWords(paid)} payés`;
  return committed < 0 ? `${amountInWords(committed)} d’engagements` : null;
}

/** « du 1er au 30 juin 2021 », led by a space: what two dates share is said once. */
export function periodInWords({ from, to }: Period): string {
  if (from === null && to === null) return "";
  if (from === null) return ` jusqu’au ${longDate(to)}`;
  if (to === null) return ` depuis le ${longDate(from)}`;
  if (from === to) return ` le ${longDate(from)}`;
  const [start = "", month = "", year = ""] = longDate(from).split(/[\s\u00a0]/);
  const sameYear = yearOf(from) === yearOf(to);
  const shared = sameYear && monthNumber(from) === monthNumber(to) ? start : `${start}${NBSP}${month}`;
  return ` du ${sameYear ? shared : `${shared} ${year}`} au ${longDate(to)}`;
}
