import type { Contradiction, ContradictionCode } from "./contradictions";

/** Why an author keeps what the figures contradict, and which rules did when they wrote it. */
export type KeptWord = { word: string; author: string; against: readonly string[] };

/** Whether the author has answered everything the figures say: a rule they had not seen asks again. */
export function isAnswered(found: readonly Contradiction[], kept: Pick<KeptWord, "against"> | null): boolean {
  return found.length > 0 && kept !== null && found.every(({ code }) => kept.against.includes(code));
}

export function codesOf(found: readonly Contradiction[]): ContradictionCode[] {
  return found.map(({ code }) => code);
}
