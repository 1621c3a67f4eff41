import { stableId } from "../identity";
import { type AmendmentNumber, amendmentOf } from "./story/amendments";
import { typedAt } from "./story/calendar";

export const amendmentId = (number: AmendmentNumber) => stableId(`demo:amendment:${number}`);

/** A draft is opened before the office hours in which the rest of it is typed. */
export function draftedAt(number: AmendmentNumber): Date {
  return new Date(Date.parse(amendmentOf(number).draftedOn) + 6 * 3_600_000);
}

/** An avenant is sealed the day it is signed. */
export function sealedAt(number: AmendmentNumber): Date {
  return typedAt(amendmentOf(number).signedOn, amendmentId(number));
}
