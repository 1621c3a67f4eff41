/** What a file may bring. */
export const IMPORT_KINDS = ["EXPENSES", "MILESTONES", "PLAN", "FUNDING"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_KIND_LABELS: Record<ImportKind, string> = {
  EXPENSES: "Dépenses",
  MILESTONES: "Jalons",
  PLAN: "Plan",
  FUNDING: "Financement",
};

/** How many rows one file may bring. Beyond, nothing is read. */
export const MOST_ROWS: Record<ImportKind, number> = {
  EXPENSES: 100_000,
  MILESTONES: 5_000,
  PLAN: 5_000,
  FUNDING: 5_000,
};
