import "server-only";
import type { FileLayout } from "@/domain/import/file-layout";
import { readCsv } from "./csv-table";
import { formatOf } from "./file-format";
import { readOds } from "./ods-workbook";
import { type Asked, SheetTables } from "./sheet-tables";
import type { SheetRow } from "./table-rows";
import { readXlsx } from "./xlsx-workbook";
import { zipEntries } from "./zip-directory";

/** Reads a file to its very end, whatever it is, handing its rows over by pages. */
export async function readWhole(
  fileName: string,
  bytes: Buffer,
  asked: Asked,
  keep: (rows: readonly SheetRow[]) => Promise<void>,
): Promise<FileLayout> {
  const tables = new SheetTables(asked, keep);
  const found = await readTables(fileName, bytes, tables);
  return { ...found, ...(await tables.end()) };
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
