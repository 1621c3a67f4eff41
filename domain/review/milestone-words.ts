import { tracedMove } from "../journal/traced";
import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { longDate, shortDate, signedDays } from "../shared/format";
import { findingOf, type ItemWords } from "./item-name";

const TITLES: Record<string, string> = {
  "milestone.added": "Jalon ajouté",
  "milestone.edited": "Jalon modifié",
  "milestone.reached": "Jalon atteint",
  "milestone.postponed": "Jalon reporté",
  "milestone.unreached": "Jalon non atteint",
  "milestone.cancelled": "Jalon annulé",
};

/** A milestone by what was done to it and the days it moved; null when the shape is unknown. */
export function milestoneWords(event: string, after: unknown): ItemWords | null {
  const title = TITLES[event];
  const move = tracedMove.safeParse(after).data;
  if (!title || !move) return null;
  const { title: name, from = null, to = null } = move;
  if (event === "milestone.postponed") return postponed(name, from, to);
  const when = event === "milestone.reached" && to !== null ? `le ${longDate(to)}` : null;
  const word = title.replace("Jalon ", "");
  return {
    title,
    what: name,
    size: null,
    finding: findingOf(name, [when === null ? word : `${word} ${when}`]),
  };
}

function postponed(name: string, from: CalendarDate | null, to: CalendarDate | null): ItemWords {
  const title = "Jalon reporté";
  if (to === null) return { title, what: name, size: null, finding: findingOf(name, ["reporté"]) };
  if (from === null) {
    const finding = findingOf(name, [`prévu le ${longDate(to)}`]);
    return { title: "Jalon daté", what: `${name}, ${shortDate(to, to)}`, size: null, finding };
  }
  const size = signedDays(daysBetween(from, to));
  return {
    title: to < from ? "Jalon avancé" : title,
    what: `${name}, ${shortDate(from, to)} au ${shortDate(to, to)}`,
    size,
    finding: findingOf(name, [`${to < from ? "avancé" : "reporté"} au ${longDate(to)}`, size]),
  };
}
