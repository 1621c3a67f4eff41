import "server-only";

export type ConflictingField = { name: string; label: string; yours: string; theirs: string };
export type ConflictReport = { author: string; at: string; version: number; fields: readonly ConflictingField[] };

/** Someone else changed the row first. Nothing was written; the person decides field by field. */
export class Conflict extends Error {
  override readonly name = "Conflict";
  readonly report: ConflictReport;
  constructor(report: ConflictReport) {
    super("stale version");
    this.report = report;
  }
}

/** The fields on which what was typed and what is stored now differ, as text. */
export function divergence<Name extends string>(
  labels: Record<Name, string>,
  typed: Record<NoInfer<Name>, string | null>,
  stored: Record<NoInfer<Name>, string | null>,
): ConflictingField[] {
  return (Object.keys(labels) as Name[])
    .filter((name) => (typed[name] ?? "") !== (stored[name] ?? ""))
    .map((name) => ({ name, label: labels[name], yours: typed[name] ?? "", theirs: stored[name] ?? "" }));
}
