import type { Route } from "next";
import { actionHref, type Place, territoryHref } from "@/components/territory/links";
import { writeSubject } from "@/domain/comment/comment-address";
import type { Thread } from "@/domain/comment/comment-thread";
import type { Subject } from "@/domain/follow-up/subject";

/** Where the threads of a page are opened over: the action, or the list of its threads. */
export type TalkPlace = { place: Place; number: number; section?: "" | "/echanges" };

export function talkHref({ place, number, section = "" }: TalkPlace): Route {
  return actionHref(place, number, {}, section);
}

export function threadHref({ place, number, section = "" }: TalkPlace, fil: string): Route {
  return actionHref(place, number, { fil }, section);
}

export function composeHref({ place, number, section = "" }: TalkPlace, subject: Subject): Route {
  return actionHref(place, number, { commenter: writeSubject(subject) }, section);
}

/** Where what is talked about is read. */
export function subjectHref({ place, number }: TalkPlace, { about, subjectId }: Subject): Route {
  switch (about) {
    case "milestone":
      return actionHref(place, number, { jalon: subjectId });
    case "expense":
      return actionHref(place, number, { depense: subjectId });
    case "fundingLine":
      return actionHref(place, number, { ligne: subjectId }, "/financement");
    case "decision":
      return territoryHref(place, "/copil", { decision: subjectId });
    case "obstacle":
      return actionHref(place, number, { blocage: subjectId });
    case "action":
    case "declaration":
      return actionHref(place, number);
  }
}

export const subjectOf = ({ about, subjectId }: Pick<Thread, "about" | "subjectId">): Subject => ({ about, subjectId });
