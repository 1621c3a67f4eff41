import { z } from "zod";
import { identifier, rowVersion, submissionKey } from "../shared/input";
import { LEFT_OUT } from "./headers";

const slug = z.string().max(100);
const one = { slug, importId: identifier };
const line = z.coerce.number().int().min(1);
const MOST_COLUMNS = 500;

/** The sheet to read, and what each of its columns holds: a field, or « - » for a column left out. */
export const chooseColumnsInput = z.strictObject({
  ...one,
  version: rowVersion,
  sheet: z.string().max(200).optional(),
  columns: z.array(z.string().max(60).default(LEFT_OUT)).max(MOST_COLUMNS).default([]),
});
export type ChooseColumnsInput = z.infer<typeof chooseColumnsInput>;

/** What a cell says instead of the file; nothing typed empties it. With `undo`, the file's own words again. */
export const fixCellInput = z.strictObject({
  ...one,
  line,
  field: z.string().min(1).max(60),
  value: z.string().max(2_000, "2 000 signes au plus.").optional(),
  undo: z.literal("on").optional(),
});
export type FixCellInput = z.infer<typeof fixCellInput>;

/** What to do of a row: leave it out, record it though it looks recorded, or nothing said any more. */
export const judgeRowInput = z.strictObject({ ...one, line, judged: z.enum(["IGNORED", "ANYWAY"]).optional() });
export type JudgeRowInput = z.infer<typeof judgeRowInput>;

/** `version` is what was read of the import: nothing else is recorded. `onlyReady` leaves out, on purpose, what is to correct. */
export const runImportInput = z.strictObject({
  ...one,
  key: submissionKey,
  version: rowVersion,
  onlyReady: z.literal("on").optional(),
});
export type RunImportInput = z.infer<typeof runImportInput>;

export const abandonImportInput = z.strictObject(one);
export type AbandonImportInput = z.infer<typeof abandonImportInput>;

export const undoImportInput = z.strictObject({ ...one, key: submissionKey });
export type UndoImportInput = z.infer<typeof undoImportInput>;
