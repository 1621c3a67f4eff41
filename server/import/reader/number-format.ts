import "server-only";

/** How a number is shown, as far as it changes what it says: a code of zeros keeps the zeros ahead. */
export type NumberFormat = "number" | "date" | "time" | "percent" | { zeros: number };

/** Formats that have a number and no code, those of East Asia included. */
const KNOWN: readonly [NumberFormat, readonly [from: number, to: number][]][] = [
  ["percent", [[9, 10]]],
  [
    "date",
    [
      [14, 17],
      [22, 22],
      [27, 36],
      [50, 58],
    ],
  ],
  [
    "time",
    [
      [18, 21],
      [45, 47],
    ],
  ],
];

const LONGEST_CODE = 255;

/** @param code the writing of the format; null for one that is known by its number */
export function numberFormat(id: number, code: string | null): NumberFormat {
  if (code !== null) return ofCode(code);
  return KNOWN.find(([, spans]) => spans.some(([from, to]) => id >= from && id <= to))?.[0] ?? "number";
}

function ofCode(whole: string): NumberFormat {
  const code = whole.slice(0, LONGEST_CODE);
  if (/^0{2,20}$/.test(code)) return { zeros: code.length };
  const [first = ""] = code.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";");
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(first);
  const signs = first.replace(/\[[^\]]*\]|General|Standard/gi, "").toLowerCase();
  if (isElapsed) return "time";
  if (/[yda]/.test(signs.replace(/am\/pm|a\/p/g, ""))) return "date";
  if (/[hs]/.test(signs)) return "time";
  if (signs.includes("m")) return "date";
  return signs.includes("%") ? "percent" : "number";
}
