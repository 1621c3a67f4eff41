import type { Cursor } from "../shared/list-query";

const SEPARATOR = "~";

/** The place after a row, as one opaque word. */
export function writeCursor({ value, tie }: Pick<Cursor, "value" | "tie">): string {
  return btoa(`${value}${SEPARATOR}${tie}`).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Null for a word that no page gave. */
export function readCursorWord(word: string): Cursor | null {
  const told = decoded(word);
  const cut = told?.lastIndexOf(SEPARATOR) ?? -1;
  if (told === null || cut < 0) return null;
  const [value, tie] = [told.slice(0, cut), told.slice(cut + 1)];
  if (!/^[\w-]{1,80}$/.test(value) || !/^\d{1,15}$/.test(tie)) return null;
  return { side: "after", value, tie: Number(tie) };
}

function decoded(word: string): string | null {
  try {
    return atob(word.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return null;
  }
}
