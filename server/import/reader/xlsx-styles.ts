import "server-only";
import { type NumberFormat, numberFormat } from "./number-format";
import { parsePart } from "./parse-part";
import type { ZipEntry } from "./zip-directory";

/** How numbers are shown, by the style a cell names. */
export async function cellFormats(entry: ZipEntry | undefined): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  if (!entry) return formats;
  let isCellStyles = false;
  await parsePart(entry, {
    open: (name, { numFmtId = "0", formatCode }) => {
      if (name === "cellXfs") isCellStyles = true;
      if (name === "numFmt" && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === "xf" && isCellStyles) {
        formats.push(numberFormat(Number(numFmtId), codes.get(Number(numFmtId)) ?? null));
      }
    },
    close: (name) => {
      if (name === "cellXfs") isCellStyles = false;
    },
  });
  return formats;
}
