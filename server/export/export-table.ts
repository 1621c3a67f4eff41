import "server-only";
import type { CalendarDate, Month } from "@/domain/shared/calendar-date";
import type { Cents } from "@/domain/shared/money";

type Column<Kind extends string> = { header: string; kind: Kind };
/**
 * Amounts are whole cents, days are plain dates, months « yyyy-mm », rates hundredths of a per cent; nothing stands for what
 * nobody knows.
 */
export type ExportColumn =
  | Column<"text">
  | Column<"euros">
  | Column<"date">
  | Column<"month">
  | Column<"count">
  | Column<"percent">;
export type ExportCell = string | Cents | CalendarDate | Month | number | null;
export type ExportRow = readonly ExportCell[];

/** A table as it leaves in a file: what each column holds says how its cells are written. */
export type ExportTable = {
  /** ASCII words joined by hyphens: the part of the file's name that tells the table. */
  slug: string;
  title: string;
  columns: readonly ExportColumn[];
  rows: readonly ExportRow[];
  /** The last row, in bold; null where adding up would mean nothing. */
  totals: ExportRow | null;
  /** What must be known to read it, a sentence each. */
  notes: readonly string[];
  /** What the cells of a column propose to whoever fills a workbook, by the rank of the column. */
  choices?: readonly { rank: number; values: readonly string[] }[];
};

/** What a file says of itself on its cover: label and words. */
export type ExportCover = readonly (readonly [label: string, words: string])[];

export const text = (header: string): ExportColumn => ({ header, kind: "text" });
export const euros = (header: string): ExportColumn => ({ header: `${header} (€)`, kind: "euros" });
export const count = (header: string): ExportColumn => ({ header, kind: "count" });
export const date = (header: string): ExportColumn => ({ header, kind: "date" });
export const month = (header: string): ExportColumn => ({ header, kind: "month" });
export const percent = (header: string): ExportColumn => ({ header: `${header} (%)`, kind: "percent" });
