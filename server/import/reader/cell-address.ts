import "server-only";
import { damaged } from "./unreadable";

/** « XFD1048576 » is the last one there is. */
const MOST_COLUMNS = 16_384;
const MOST_LINES = 1_048_576;

/** Column from 0, line from 1. */
export function parseAddress(address: string): { column: number; line: number } {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const line = Number(digits);
  if (column < 1 || column > MOST_COLUMNS || line < 1 || line > MOST_LINES) throw damaged();
  return { column: column - 1, line };
}

export function addressOf(column: number, line: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${line}`;
}
