import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";

type Value = string | number | boolean | Date | null;

/** The cells of the table of a workbook, and which of them compute something. The cover is the first sheet. */
export async function reRead(
  format: "xlsx" | "ods",
  bytes: Uint8Array,
): Promise<{ cover: Value[][]; rows: Value[][]; formulas: string[] }> {
  const { sheets } = await (format === "xlsx" ? readXlsx : readOds)(bytes, { readStyles: true });
  const [cover, table] = sheets;
  const formulas = [...(table?.cells ?? [])].flatMap(([place, { formula }]) => (formula ? [place] : []));
  return { cover: (cover?.rows ?? []) as Value[][], rows: (table?.rows ?? []) as Value[][], formulas };
}
