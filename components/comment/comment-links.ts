import type { Route } from "next";
import { actionHref, type Place, territoryHref } from "@/components/territory/links";
import { writeSubject } from "@/domain/comment/comment-address";
import type { Subject } from "@/domain/follow-up/subject";

/**
 * Where the threads of a page are opened over: an action, the list of its threads, or the decisions of the contract when they
 * are about no action.
 */
export type TalkPlace = { place: Place; number: number | null; section?: "" | "/echanges" };

export function talkHref({ place, number, section = "" }: TalkPlace, query: Record<string, string> = {}): Route {
  return number === null ? territoryHref(place, "/copil", query) : actionHref(place, number, query, section);
}

export function threadHref(at: TalkPlace, fil: string): Route {
  return talkHref(at, { fil });
}

export function composeHref(at: TalkPlace, subject: Subject): Route {
  return talkHref(at, { commenter: writeSubject(subject) });
}

/** Where what is talked about is read. */
export function subjectHref({ place, number }: TalkPlace, { about, subjectId }: Subject): Route {
  if (about === "decision" || number === null) return territoryHref(place, "/copil", { decision: subjectId });
  switch (about) {
    case "milestone":
      return actionHref(place, number, { jalon: subjectId });
    case "expense":
      return actionHref(place, number, { depense: subjectId });
    case "fundingLine":
      return actionHref(place, number, { ligne: subjectId }, "/financement");
    case "obstacle":
      return actionHref(place, number, { blocage: subjectId });
    case "action":
    case "declaration":
      return actionHref(place, number);
  }
}

export const subjectOf = ({ about, subjectId }: Subject): Subject => ({ about, subjectId });
