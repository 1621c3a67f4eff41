import { z } from "zod";

/** What the reader found of a file, told to whoever brought it. */
export const fileLayout = z.object({
  format: z.enum(["XLSX", "ODS", "CSV"]),
  /** CSV only: « ; », « , » or a tab, and how its characters were written. */
  delimiter: z.string().nullable(),
  encoding: z.enum(["UTF-8", "UTF-16", "Windows-1252"]).nullable(),
  /** Workbook counting its days from 1904. */
  epoch1904: z.boolean(),
  /** Sheets that hold something, in their order; one for a CSV, without a name. */
  sheets: z.array(z.object({ name: z.string(), rows: z.int() })),
  /** The sheet that was read. */
  sheet: z.string().optional(),
  /** The line (from 1) that names the columns, in the sheet that was read. */
  headerLine: z.int(),
  headers: z.array(z.string()),
  /** Mark left by « Mon classeur » when it was handed out; null for any other file. */
  workbookId: z.string().nullable(),
});
export type FileLayout = z.infer<typeof fileLayout>;
