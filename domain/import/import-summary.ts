import { z } from "zod";

const amount = z.int();

/** What a checked file holds and would change: rows by state, and for each figure its total before and after. Whole cents. */
export const importSummary = z.object({
  states: z.object({
    READY: z.int(),
    CHANGED: z.int(),
    UNCHANGED: z.int(),
    DUPLICATE: z.int(),
    INVALID: z.int(),
    IGNORED: z.int(),
    IMPORTED: z.int(),
  }),
  /** Rows ready or changed in which something was read otherwise than written. */
  corrected: z.int(),
  /** How many entries the journal of the territory held when the rows were compared with what is recorded. */
  journal: z.int().optional(),
  figures: z.array(z.object({ label: z.string(), before: amount, after: amount, unit: z.enum(["CENTS", "COUNT"]) })),
});
export type ImportSummary = z.infer<typeof importSummary>;
