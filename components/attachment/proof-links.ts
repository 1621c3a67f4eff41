import type { Route } from "next";
import { actionHref, type Place } from "@/components/territory/links";
import { type ProvenSubject, writeSubject } from "@/domain/attachment/proof-subject";

/** The drawer that adds a proof, already about that thing when one is named. */
export function addProofHref(place: Place, number: number, subject?: ProvenSubject): Route {
  return actionHref(place, number, { saisir: "piece", sur: subject && writeSubject(subject) });
}

/** The drawer that puts a proof aside. */
export function withdrawHref(place: Place, number: number, proofId: string): Route {
  return actionHref(place, number, { piece: proofId });
}

/** The file itself. */
export function proofHref({ slug }: Place, proofId: string): string {
  return `/territoires/${slug}/pieces/${proofId}`;
}
