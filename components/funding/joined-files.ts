import type { ProofRow } from "@/server/attachment/proof-rows";

/** The names of the files joined to a funding line that still stand. */
export function joinedFiles(proofs: readonly ProofRow[], lineId: string): string[] {
  return proofs
    .filter(({ subjectId, withdrawn }) => subjectId === lineId && !withdrawn)
    .map(({ fileName }) => fileName);
}
