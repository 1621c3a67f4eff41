import "server-only";
import type { FileLayout } from "@/domain/import/file-layout";
import { readCsv } from "./csv-table";
import { formatOf } from "./file-format";
import { readOds } from "./ods-workbook";
import { type ReaderLine, type ReaderRequest, readerRequest } from "./reader-line";
import { SheetTables } from "./sheet-tables";
import { damaged, Unreadable } from "./unreadable";
import { readXlsx } from "./xlsx-workbook";
import { zipEntries } from "./zip-directory";

/** The program that reads one file, apart from the server: what it can't bear ends here. */
async function run(): Promise<void> {
  const request = readerRequest.parse(JSON.parse(process.argv[2] ?? ""));
  await say({ begun: true });
  try {
    await answer(request, await receivedFile(request.size));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await say({ unreadable: error.word, place: error.place });
  }
}

async function answer({ fileName, sheet, mostRows }: ReaderRequest, bytes: Buffer): Promise<void> {
  let count = 0;
  const tables = new SheetTables({ sheet, mostRows }, async (rows) => {
    count += rows.length;
    await say({ rows: [...rows] });
  });
  const found = await readTables(fileName, bytes, tables);
  const told = await tables.end();
  await say({ end: { ...found, ...told }, count });
}

async function readTables(
  fileName: string,
  bytes: Buffer,
  tables: SheetTables,
): Promise<Pick<FileLayout, "format" | "delimiter" | "encoding" | "epoch1904">> {
  const format = formatOf(fileName, bytes);
  if (format === "CSV") return { format, epoch1904: false, ...(await readCsv(bytes, tables)) };
  const read = format === "XLSX" ? readXlsx : readOds;
  return { format, delimiter: null, encoding: null, ...(await read(zipEntries(bytes), tables)) };
}

async function receivedFile(size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    if (length + chunk.length > size) throw damaged();
    length += chunk.copy(bytes, length);
  }
  if (length !== size) throw damaged();
  return bytes;
}

/** Waits for whoever reads, so that a slow one never makes lines pile up here. */
function say(line: ReaderLine): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(line)}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

await run();
