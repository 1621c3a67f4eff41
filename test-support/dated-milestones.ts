import type { MilestoneFacts } from "@/domain/milestone/milestone";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { aMilestone } from "./facts";

const WRITTEN = /^(\S+?)(?: poids (\d+))?(?: atteint (\S+))?$/;

/** « 01/03/2021 poids 2 atteint 05/03/2021|01/06/2021 »: the milestones of a contract as a spreadsheet writes them. */
export function datedMilestones(text: string): MilestoneFacts[] {
  return text === "" ? [] : text.split("|").map(datedMilestone);
}

function datedMilestone(text: string): MilestoneFacts {
  const [, due = "", weight = "1", reached] = WRITTEN.exec(text) ?? [];
  const baseline = calendarDateSchema.parse(due);
  const actual = reached === undefined ? null : calendarDateSchema.parse(reached);
  return aMilestone({ originalBaseline: baseline, baseline, actual, weight: Number(weight) });
}
