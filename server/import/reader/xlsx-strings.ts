import "server-only";
import { parsePart } from "./parse-part";
import { Unreadable } from "./unreadable";
import type { ZipEntry } from "./zip-directory";

const LARGEST_PART = 128 * 1024 * 1024;
/** What is kept in memory of them all, in characters. */
const MOST_KEPT = 40 * 1024 * 1024;
const MOST_STRINGS = 1_500_000;

/** The texts that cells share, by rank; runs of one text are put together, readings in small characters left out. */
export async function sharedStrings(entry: ZipEntry | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!entry) return strings;
  let text = "";
  let kept = 0;
  let isText = false;
  let isReading = false;
  await parsePart(
    entry,
    {
      open: (name) => {
        if (name === "si") text = "";
        else if (name === "rPh") isReading = true;
        else isText = name === "t";
      },
      text: (written) => {
        if (isText && !isReading) text += written;
        if (text.length > MOST_KEPT) throw new Unreadable("heavy");
      },
      close: (name) => {
        isText = false;
        if (name === "rPh") isReading = false;
        if (name !== "si") return;
        kept += text.length;
        if (kept > MOST_KEPT || strings.push(unescaped(text)) > MOST_STRINGS) throw new Unreadable("heavy");
      },
    },
    { most: LARGEST_PART },
  );
  return strings;
}

/** « _x000D_ » is how these files write what XML may not hold. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
