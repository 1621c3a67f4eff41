import { NBSP } from "../shared/format";

/** How an item of the queue is named. */
export type ItemWords = {
  /** « Dépense mandatée » */
  title: string;
  /** « Charpente, situation n° 3 » */
  what: string;
  /** « 412 600 € », « +62 j »; null for what has no size. */
  size: string | null;
  /** As the heading says it: « Charpente, situation n° 3 : mandatée, 412 600 € ». */
  finding: string;
};

/** « Charpente : mandatée, 412 600 € » */
export function findingOf(what: string, facts: readonly (string | null)[]): string {
  const told = facts.filter((fact) => fact !== null);
  return told.length === 0 ? what : `${what}${NBSP}: ${told.join(", ")}`;
}
