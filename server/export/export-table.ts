import "server-only";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { Cents } from "@/domain/shared/money";

type Column<Kind extends string> = { header: string; kind: Kind };
/** Amounts are whole cents, days are plain dates; nothing stands for what nobody knows. */
export type ExportColumn = Column<"text"> | Column<"euros"> | Column<"date"> | Column<"count">;
export type ExportCell = string | Cents | CalendarDate | number | null;
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
};

/** What a file says of itself on its cover: label and words. */
export type ExportCover = readonly (readonly [label: string, words: string])[];
