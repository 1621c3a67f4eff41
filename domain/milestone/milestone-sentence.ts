import { longDate } from "../shared/format";
import type { MilestoneFacts } from "./milestone";

type Situation = Pick<MilestoneFacts, "baseline" | "forecast" | "actual" | "cancelled">;

/** Where a milestone stands, in a few words: « atteint le 12 mai 2021 », « reporté au 30 juin 2021 ». */
export function milestoneSituation(milestone: Situation): string {
  if (milestone.cancelled) return "annulé";
  if (milestone.actual) return `atteint le ${longDate(milestone.actual)}`;
  if (milestone.forecast && milestone.baseline) return `reporté au ${longDate(milestone.forecast)}`;
  const date = milestone.forecast ?? milestone.baseline;
  return date ? `prévu le ${longDate(date)}` : "sans date";
}
