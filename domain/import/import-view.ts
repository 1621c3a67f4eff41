import { askedOne } from "../shared/list-query";
import type { CellProblem } from "./cell-problem";
import type { FileLayout } from "./file-layout";
import type { ImportField } from "./import-field";
import type { ImportKind } from "./import-kind";
import type { ImportState, RowState } from "./import-state";
import type { ImportSummary } from "./import-summary";
import type { RowFixes } from "./row-fixes";

/** Which rows of a checked file are listed, by the word of the address. */
export const ROW_FILTERS = ["toutes", "a-corriger", "doublons", "modifiees"] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];
export const ROWS_PER_PAGE = 50;

export const askedFilter = askedOne(
  Object.fromEntries(ROW_FILTERS.map((word) => [word, word])) as Record<RowFilter, string>,
);

/** An import in the list of a territory. */
export type ListedImport = {
  id: string;
  kind: ImportKind;
  fileName: string;
  state: ImportState;
  rowCount: number;
  /** Null until its rows are checked. */
  states: ImportSummary["states"] | null;
  author: string;
  own: boolean;
  createdAt: Date;
  importedAt: Date | null;
  undoneAt: Date | null;
};

export type ImportAmendment = { id: string; number: number; object: string };

/** A column of the sheet, with what its first rows hold. */
export type ShownColumn = {
  rank: number;
  letters: string;
  header: string;
  samples: readonly string[];
  field: string | null;
};

/** `text` is what stands in the cell, or what was typed instead (`fixed`); `address` is null for a field without a column. */
export type ShownCell = { text: string; address: string | null; fixed: boolean };

export type ShownRow = {
  line: number;
  state: RowState;
  judged: RowFixes["judged"];
  /** By field: all those that a column or a correction holds. */
  cells: Readonly<Record<string, ShownCell>>;
  problems: readonly CellProblem[];
  /** For CHANGED: field → { before, after }. For DUPLICATE: what it looks like. As its importer wrote it. */
  comparison: unknown;
  /** The row as understood, as its importer wrote it. */
  values: unknown;
};

/** Another sheet of the same returned workbook, as an import of its own. */
export type SiblingImport = Pick<ListedImport, "id" | "kind" | "state" | "rowCount"> & {
  summary: ImportSummary | null;
};

/** Rows by their line; `after` of the pages around, null at either end. The first page is asked for by `after` 0. */
export type RowPage = {
  filter: RowFilter;
  rows: readonly ShownRow[];
  total: number;
  counts: Readonly<Record<RowFilter, number>>;
  previous: number | null;
  next: number | null;
};

/** One import as its author sees it, or, once imported, whoever oversees those of the territory. */
export type ShownImport = {
  id: string;
  kind: ImportKind;
  fileName: string;
  byteSize: number;
  state: ImportState;
  failure: string | null;
  layout: FileLayout | null;
  sheet: string | null;
  rowCount: number;
  progress: number;
  summary: ImportSummary | null;
  author: string;
  own: boolean;
  createdAt: Date;
  importedAt: Date | null;
  undoneAt: Date | null;
  undoneBy: string | null;
  version: number;
  amendment: ImportAmendment | null;
  /** It answers a workbook that was handed out. */
  isWorkbook: boolean;
  otherSheets: readonly SiblingImport[];
  fields: readonly ImportField[];
  columns: readonly ShownColumn[];
  rows: RowPage;
  /** Whether the viewer may take it back: its author, or whoever oversees imports. */
  canUndo: boolean;
};
