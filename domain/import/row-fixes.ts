import { z } from "zod";

/** What someone said of a row on screen: cells typed instead, by field, and what to do of the row itself. */
export const rowFixes = z.object({
  /** An empty text empties the cell. */
  cells: z.record(z.string(), z.string()),
  /** IGNORED leaves the row out; ANYWAY records what looks like something recorded. */
  judged: z.enum(["IGNORED", "ANYWAY"]).nullable(),
});
export type RowFixes = z.infer<typeof rowFixes>;

export const NO_FIXES: RowFixes = { cells: {}, judged: null };
