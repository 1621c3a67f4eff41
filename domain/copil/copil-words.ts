import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { dayMonth, days, longDate, NBSP, plural } from "../shared/format";
import { capitalized, countWord } from "../shared/number-words";
import { type Decision, decisionState, lateDays } from "./decision";
import type { DecisionFilter } from "./decision-query";
import type { Meeting } from "./meeting";

const feminine = (count: number) => (count === 1 ? "une" : count === 0 ? "aucune" : countWord(count));

/** The title of the page: what the register comes to, « Deux décisions en retard sur onze ». */
export function copilHeadline(decisions: readonly Decision[], asOf: CalendarDate): string {
  const all = decisions.length;
  if (all === 0) return "Aucune décision enregistrée";
  const states = decisions.map((decision) => decisionState(decision, asOf));
  const late = states.filter((state) => state === "LATE").length;
  const open = states.filter((state) => state === "OPEN").length;
  if (late > 0)
    return `${capitalized(feminine(late))} ${plural(late, "décision", "décisions")} en retard sur ${feminine(all)}`;
  if (open > 0)
    return `${capitalized(feminine(open))} ${plural(open, "décision", "décisions")} à appliquer sur ${feminine(all)}, aucune en retard`;
  return all === 1 ? "La décision du COPIL est appliquée" : `Les ${countWord(all)} décisions du COPIL sont appliquées`;
}

/** « COPIL n° 6 » */
export function meetingName({ number }: Pick<Meeting, "number">): string {
  return `COPIL n°${NBSP}${number}`;
}

/** « COPIL n° 6 le 24 juin, dans 9 jours : trois points à l’ordre du jour » */
export function nextMeetingHeadline(meeting: Meeting, items: number | null, asOf: CalendarDate): string {
  const left = daysBetween(asOf, meeting.heldOn);
  const when = left === 0 ? "aujourd’hui" : `le ${dayMonth(meeting.heldOn, asOf)}, dans ${days(left)}`;
  const name = `${meetingName(meeting)} ${when}`;
  if (items === null) return name;
  return items === 0
    ? `${name}${NBSP}: rien à l’ordre du jour`
    : `${name}${NBSP}: ${countWord(items)} ${plural(items, "point", "points")} à l’ordre du jour`;
}

/** What became of a decision: « appliquée le 11 mai », « en retard de 15 jours », « à appliquer avant le 30 juin ». */
export function outcomeWords(decision: Decision, asOf: CalendarDate): string {
  const late = lateDays(decision, asOf);
  if (late !== null) return `en retard de ${days(late)}`;
  if (decision.appliedOn !== null && decision.appliedOn <= asOf)
    return `appliquée le ${dayMonth(decision.appliedOn, asOf)}`;
  return decision.dueOn === null ? "à appliquer" : `à appliquer d’ici au ${dayMonth(decision.dueOn, asOf)}`;
}

/** « Décision n° 2 du COPIL n° 5 » */
export function decisionName({ number, meeting }: { number: number; meeting: Pick<Meeting, "number"> }): string {
  return `Décision n°${NBSP}${number} du ${meetingName(meeting)}`;
}

/** What a session decided, under its name: « six décisions, quatre appliquées ». */
export function sessionSummary(decisions: readonly Decision[], asOf: CalendarDate): string {
  if (decisions.length === 0) return "aucune décision enregistrée";
  const applied = decisions.filter((decision) => decisionState(decision, asOf) === "APPLIED").length;
  const all = `${feminine(decisions.length)} ${plural(decisions.length, "décision", "décisions")}`;
  if (applied === decisions.length) return `${all}, ${applied === 1 ? "appliquée" : "toutes appliquées"}`;
  return `${all}, ${feminine(applied)} ${plural(applied, "appliquée", "appliquées")}`;
}

const NOTHING: Record<DecisionFilter, string> = {
  MINE: "Aucune décision n’est entre vos mains.",
  OPEN: "Aucune décision à appliquer.",
  LATE: "Aucune décision en retard.",
  APPLIED: "Aucune décision appliquée.",
};

export function nothingListed(filter: DecisionFilter | null): string {
  return filter === null ? "Aucune décision ne concerne cette action." : NOTHING[filter];
}

/** « 6 mai 2021, pôle technologique » */
export function meetingPlace({ heldOn, place }: Pick<Meeting, "heldOn" | "place">): string {
  return place ? `${longDate(heldOn)}, ${place}` : longDate(heldOn);
}
