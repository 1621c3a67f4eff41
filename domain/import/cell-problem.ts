import { z } from "zod";

/**
 * What is wrong with a cell, or was read otherwise than written. `address` is the cell as spreadsheets name it (« H5 »), null
 * for the whole row; `suggestion` is what one press writes instead.
 */
export const cellProblem = z.object({
  level: z.enum(["ERROR", "CORRECTED"]),
  field: z.string().nullable(),
  address: z.string().nullable(),
  /** What was read, as typed. */
  read: z.string(),
  /** A French sentence: what is wrong and what was expected. */
  message: z.string(),
  suggestion: z.string().nullable(),
  /** The file's own value, offered beside the suggestion where only someone can choose between the two. */
  own: z.string().optional(),
});
export type CellProblem = z.infer<typeof cellProblem>;
