import "server-only";
import { CsvError, parse } from "csv-parse";
import type { FileLayout } from "@/domain/import/file-layout";
import type { ReadCell } from "@/domain/import/read-cell";
import { type Delimiter, delimiterOf } from "./csv-delimiter";
import { decodedText, writingOf } from "./csv-encoding";
import { quoteCheck } from "./csv-quotes";
import type { SheetTables } from "./sheet-tables";
import { Unreadable } from "./unreadable";

const WRITING = {
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  relax_quotes: true,
  raw: true,
  max_record_size: 4 * 1024 * 1024,
};
/** « sep=; » on the first line is how Excel is told of the delimiter. */
const SEPARATOR_LINE = /^sep=([;,\t])\r?\n?$/i;
/** Our exports put an apostrophe before what a spreadsheet would run, and before those that led it already. */
const INERT = /^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/;

type Told = Pick<FileLayout, "delimiter" | "encoding">;

/** Reads the one table of a CSV: every cell is a text, an empty one is no cell. */
export async function readCsv(bytes: Buffer, tables: SheetTables): Promise<Told> {
  const writing = writingOf(bytes);
  const pieces = decodedText(bytes, writing);
  const first = pieces.next().value ?? "";
  const [, told] = SEPARATOR_LINE.exec(first.split("\n", 1)[0] ?? "") ?? [];
  const delimiter = (told as Delimiter | undefined) ?? delimiterOf(first);
  const parser = parse({ ...WRITING, delimiter });
  const isWellQuoted = quoteCheck(delimiter);
  tables.openSheet("", false);
  let line = 0;
  void feed(parser, first, pieces);
  try {
    for await (const { record, raw } of parser as AsyncIterable<{ record: string[]; raw: string }>) {
      line += 1;
      if (!isWellQuoted(raw)) throw new Unreadable("quote", String(line));
      if (line > 1 || told === undefined) tables.row(line, heldCells(record), record.length);
      await tables.flush();
    }
  } catch (error) {
    parser.destroy();
    throw error instanceof CsvError ? unreadableRecord(error) : error;
  }
  tables.closeSheet();
  return { delimiter, encoding: writing.encoding };
}

async function feed(parser: ReturnType<typeof parse>, first: string, pieces: Generator<string>): Promise<void> {
  try {
    for (let text: string | undefined = first; text !== undefined; text = pieces.next().value) {
      if (text !== "" && !parser.write(text)) await new Promise((resolve) => parser.once("drain", resolve));
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

function heldCells(record: readonly string[]): Map<number, ReadCell> {
  const held = new Map<number, ReadCell>();
  for (const [column, text] of record.entries()) if (text !== "") held.set(column, text.replace(INERT, ""));
  return held;
}

/** The error tells how many lines were whole before: some of them may not have come out yet. */
function unreadableRecord({ code, records }: CsvError): Unreadable {
  const line = Number(records) + 1;
  return code === "CSV_MAX_RECORD_SIZE"
    ? new Unreadable("cell", `de la ligne ${line}`)
    : new Unreadable("quote", String(line));
}
