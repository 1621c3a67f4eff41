import { type CalendarDate, isAfter, isBefore } from "../shared/calendar-date";
import { longDate } from "../shared/format";
import { Refusal } from "../shared/refusal";
import type { MilestoneFacts } from "./milestone";

type Situation = Pick<MilestoneFacts, "actual" | "cancelled">;

/** A milestone can be reached, postponed or cancelled while it is neither reached nor cancelled. */
export function assertMovable(milestone: Situation): void {
  if (milestone.cancelled) throw new Refusal("milestone.cancelled", "Ce jalon est annulé : ajoutez-en un nouveau.");
  if (milestone.actual)
    throw new Refusal(
      "milestone.reached",
      "Ce jalon est déjà atteint. Pour revenir dessus, choisissez « Le jalon n’est pas atteint ».",
    );
}

export function assertReached(milestone: Situation): void {
  if (milestone.cancelled || !milestone.actual)
    throw new Refusal("milestone.notReached", "Ce jalon n’est pas marqué atteint : rien à retirer.");
}

type Dated = Situation & Pick<MilestoneFacts, "baseline" | "forecast">;

/** A new date is today or later, and another one than the date expected so far. */
export function assertPostponable(milestone: Dated, today: CalendarDate, date: CalendarDate): void {
  assertMovable(milestone);
  const refuse = (message: string) =>
    new Refusal("milestone.date", "Le report n’est pas enregistré : la date est à corriger.", { date: message });
  if (isBefore(date, today))
    throw refuse(
      `Aujourd’hui ou après : le ${longDate(today)}. Pour une date passée, choisissez « Le jalon est atteint ».`,
    );
  const from = milestone.forecast ?? milestone.baseline;
  if (from === date) throw refuse(`C’est déjà la date prévue : le ${longDate(from)}.`);
}

/** A milestone is reached on a day that has come. */
export function assertReachable(milestone: Situation, today: CalendarDate, date: CalendarDate): void {
  assertMovable(milestone);
  if (isAfter(date, today))
    throw new Refusal("milestone.future", "Le jalon n’est pas enregistré : la date est à corriger.", {
      date: `Au plus tard aujourd’hui, le ${longDate(today)}. Pour une date à venir, choisissez « Le jalon est reporté ».`,
    });
}
