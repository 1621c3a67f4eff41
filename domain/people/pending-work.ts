import type { MilestoneFacts } from "../milestone/milestone";
import { overdueDays } from "../milestone/milestone-state";
import type { CalendarDate } from "../shared/calendar-date";
import { days, listFr, NBSP, quantity, THIN } from "../shared/format";

type InProgress = {
  overdue: readonly MilestoneFacts[];
  next: MilestoneFacts | null;
  /** Numbers of the avenants not signed yet that change its plan or its dates. */
  drafts: readonly number[];
};

/** What whoever takes an action over finds on their desk, a sentence each. */
export function pendingWork({ overdue, next, drafts }: InProgress, asOf: CalendarDate): string[] {
  const late = overdue.map((milestone) => {
    const count = overdueDays(milestone, asOf);
    return `«${THIN}${milestone.title}${THIN}»${count === null ? "" : ` (${days(count)})`}`;
  });
  return [
    ...(late.length > 0
      ? [`${quantity(late.length, "jalon en retard", "jalons en retard")}${NBSP}: ${listFr(late)}`]
      : []),
    ...(next && !overdue.some(({ id }) => id === next.id)
      ? [`Prochain jalon${NBSP}: «${THIN}${next.title}${THIN}»`]
      : []),
    ...drafts.map((number) => `Avenant ${number} en préparation, à terminer`),
  ];
}
