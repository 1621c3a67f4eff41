import type { ReadCell } from "@/domain/import/read-cell";
import type { UnreadableWord } from "@/domain/import/unreadable-file";

export type ExpectedRows = readonly { line: number; cells: readonly ReadCell[] }[];

/** A file and what must come of it: its rows, how many they are, or why it is not read. */
export type CorpusFile = {
  name: string;
  /** Too long to make and read each time: « npm run check:spreadsheets » does. */
  isLong?: boolean;
  bytes: () => Uint8Array | Promise<Uint8Array>;
  expected:
    | { rows: ExpectedRows; headers?: readonly string[] }
    | { count: number }
    | { unreadable: UnreadableWord; place?: string };
};
