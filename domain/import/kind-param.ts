import type { ImportKind } from "./import-kind";

/** How addresses name what a file brings. */
export const KIND_PARAMS = {
  EXPENSES: "depenses",
  MILESTONES: "jalons",
  PLAN: "plan",
  FUNDING: "financement",
} as const satisfies Record<ImportKind, string>;

const KINDS: Readonly<Record<string, ImportKind>> = {
  depenses: "EXPENSES",
  jalons: "MILESTONES",
  plan: "PLAN",
  financement: "FUNDING",
};

/** What a file brings by the word of an address; null for any other word. */
export function kindOf(word: unknown): ImportKind | null {
  return typeof word === "string" && Object.hasOwn(KINDS, word) ? (KINDS[word] ?? null) : null;
}

/** What a file of each kind holds, one row at a time. */
export const KIND_HINTS: Record<ImportKind, string> = {
  EXPENSES: "Engagements, mandatements et paiements, un par ligne.",
  MILESTONES: "Jalons des actions\u00a0: dates prévues, réestimées, atteintes.",
  PLAN: "Montants prévus par action et par mois.",
  FUNDING: "Financeurs, montants et étapes des dossiers d’aide.",
};
