import { calendarDate } from "@/domain/shared/calendar-date";
import type { Cents } from "@/domain/shared/money";
import { dayOf } from "./files";
import type { ReadFigures } from "./read-figures";

/** What the application shows for a line of the sheet, written as the sheet writes it. */
export type Shown = (figures: ReadFigures, detail: string) => string;

/** « -49253,53 », with no space: as a spreadsheet reads it. « — » is what nobody knows. */
export function plain(amount: Cents | null | undefined): string {
  if (amount === null || amount === undefined) return "—";
  const [whole, decimals] = [Math.trunc(Math.abs(amount) / 100), Math.abs(amount) % 100];
  return `${amount < 0 ? "-" : ""}${whole},${String(decimals).padStart(2, "0")}`;
}

/** Spaces of the screen as the keyboard types them. */
export function typed(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

export function found<Item>(items: readonly Item[], is: (item: Item) => boolean, what: string): Item {
  const item = items.find(is);
  if (!item) throw new Error(`the application shows nothing for « ${what} »`);
  return item;
}

/** The point of the curve on that day. */
export function pointOn({ action }: ReadFigures, day: string) {
  return found(action.curve, ({ date }) => date === calendarDate(dayOf(day)), day);
}
