export const IMPORT_STATES = [
  "READING",
  "UNREADABLE",
  "COLUMNS",
  "CHECKING",
  "CHECKED",
  "IMPORTING",
  "IMPORTED",
  "UNDOING",
  "UNDONE",
  "ABANDONED",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** The states in which the server is at work: nobody has anything to do but wait. */
export const AT_WORK: readonly ImportState[] = ["READING", "CHECKING", "IMPORTING", "UNDOING"];

/** READY: new. INVALID: to correct. DUPLICATE: looks like something recorded, and someone must say. IGNORED: left out on purpose. */
export const ROW_STATES = ["READY", "CHANGED", "UNCHANGED", "DUPLICATE", "INVALID", "IGNORED", "IMPORTED"] as const;
export type RowState = (typeof ROW_STATES)[number];
