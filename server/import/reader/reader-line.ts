import "server-only";
import { z } from "zod";
import { fileLayout } from "@/domain/import/file-layout";
import { isUnreadableWord, type UnreadableWord } from "@/domain/import/unreadable-file";
import type { SheetRow } from "./table-rows";

/** What the reader is asked, as the one argument it takes; the file comes on its standard input. */
export const readerRequest = z.strictObject({
  fileName: z.string(),
  size: z.int(),
  sheet: z.string().nullable(),
  mostRows: z.int(),
});
export type ReaderRequest = z.infer<typeof readerRequest>;

/** A line of what the reader answers, in JSON: it has begun, rows, then the end or why there is none. */
export const readerLine = z.union([
  z.strictObject({ begun: z.literal(true) }),
  z.strictObject({ rows: z.array(z.custom<SheetRow>((row) => typeof row === "object" && row !== null)) }),
  z.strictObject({ end: fileLayout, count: z.int() }),
  z.strictObject({ unreadable: z.custom<UnreadableWord>(isUnreadableWord), place: z.string() }),
]);
export type ReaderLine = z.infer<typeof readerLine>;
