import { decimalText, NBSP, THIN } from "@/domain/shared/format";
import { wholeShare } from "./unrounded";

const NUMBER = new RegExp(`\\d{1,3}(?:[${NBSP}${THIN}]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?`, "g");
const SPACES = new RegExp(`[${NBSP}${THIN}]`, "g");

/** Every number and every canary word of a text, numbers without the spaces between their thousands. */
export function toldIn(text: string): ReadonlySet<string> {
  return new Set([
    ...(text.match(NUMBER) ?? []).map((number) => number.replace(SPACES, "")),
    ...(text.match(/Canari\w+/g) ?? []),
  ]);
}

/**
 * An amount in the six ways a page, a file or an answer could tell it: cents, decimal, in French to the cent and to the euro,
 * thousands of euros, millions, and a share of the plan. The last three lose nothing here: `unrounded.ts` lifts their rounding.
 */
export function spellings(amount: number, whole: number): string[] {
  return [
    String(amount),
    String(amount / 100),
    decimalText(amount, 2, 2),
    decimalText(amount, 2, 0),
    decimalText(amount, 5, 5),
    decimalText(amount, 8, 8),
    ...(amount === whole ? [] : [wholeShare(amount / whole), String(amount / whole)]),
  ].map((spelling) => spelling.replace(SPACES, ""));
}
