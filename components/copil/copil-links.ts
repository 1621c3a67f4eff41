import type { Route } from "next";
import { type Place, territoryHref } from "@/components/territory/links";
import { type DecisionQuery, decisionParams } from "@/domain/copil/decision-query";

/** The page of the COPIL and the filter its register is read with. */
export type CopilPlace = { place: Place; query: DecisionQuery };

export type MeetingGesture = "deplacer" | "annuler";
export type DecisionGesture = "appliquer" | "rouvrir";

const at = ({ place, query }: CopilPlace, opened: Record<string, string | undefined> = {}): Route =>
  territoryHref(place, "/copil", { ...decisionParams(query), ...opened });

/** The page as it is read, without any drawer. */
export const copilHref = (here: CopilPlace): Route => at(here);
export const filterHref = ({ place, query }: CopilPlace, change: Partial<DecisionQuery>): Route =>
  at({ place, query: { ...query, ...change } });
export const scheduleHref = (here: CopilPlace): Route => at(here, { saisir: "seance" });
export const recordHref = (here: CopilPlace, meetingId?: string): Route =>
  at(here, { saisir: "decision", seance: meetingId });
export const meetingHref = (here: CopilPlace, id: string, geste: MeetingGesture): Route =>
  at(here, { seance: id, geste });
export const decisionHref = (here: CopilPlace, id: string, geste?: DecisionGesture): Route =>
  at(here, { decision: id, geste });
