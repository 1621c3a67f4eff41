import type { MilestoneFacts } from "../milestone/milestone";
import { assertPostponable, assertReachable } from "../milestone/milestone.rules";
import type { CalendarDate } from "../shared/calendar-date";
import { longDate } from "../shared/format";
import { Refusal } from "../shared/refusal";
import type { MilestoneChange } from "./milestone-change";
import type { MilestoneRow } from "./milestone-fields";
import type { Fault } from "./row-reading";

type Dated = Pick<MilestoneFacts, "baseline" | "forecast" | "actual" | "cancelled">;
type Moved = Pick<MilestoneChange, "postpone" | "reach"> & { faults: Fault[] };

const BOTH = "Le jalon est dit atteint : laissez sa date prévue comme elle est, ou videz-la.";

/** How the row moves a milestone: the same rules as the gestures on screen. */
export function milestoneMoves(wanted: MilestoneRow, milestone: Dated, today: CalendarDate): Moved {
  const reach = wanted.actual === milestone.actual ? null : wanted.actual;
  const date = wanted.forecast === (milestone.forecast ?? milestone.baseline) ? null : wanted.forecast;
  if (reach !== null) {
    const faults = ruleFaults("actual", () => assertReachable(milestone, today, reach));
    if (date !== null) faults.push({ field: "forecast", message: BOTH });
    return { postpone: null, reach, faults };
  }
  if (date === null) return { postpone: null, reach, faults: [] };
  const faults = ruleFaults("forecast", () => assertPostponable(milestone, today, date));
  if (faults.length === 0 && wanted.reason === null)
    faults.push({ field: "reason", message: `Dites pourquoi le jalon passe au ${longDate(date)}, en une phrase.` });
  const postpone = { date, reasonKind: wanted.reasonKind ?? ("OTHER" as const), reason: wanted.reason ?? "" };
  return { postpone, reach, faults };
}

/** The sentence of the rule that a gesture breaks. */
function ruleFaults(field: string, assert: () => void): Fault[] {
  try {
    assert();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ field, message: error.fields?.date ?? error.message }];
  }
}
