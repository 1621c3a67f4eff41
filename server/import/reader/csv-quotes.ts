import "server-only";
import type { Delimiter } from "./csv-delimiter";

/**
 * Whether every cell that opens with a quote closes just before what ends it. One inside a cell that does not open with it is a
 * sign like any other (« tube de 3" »); one that closes too early may have split the line anywhere.
 */
export function quoteCheck(delimiter: Delimiter): (record: string) => boolean {
  const cell = new RegExp(`(?:"[^"]*(?:""[^"]*)*"|[^"${delimiter}][^${delimiter}]*|)(${delimiter}|$)`, "y");
  return (record) => {
    if (!record.includes('"')) return true;
    const line = record.replace(/(?:\r\n|\n|\r)$/, "");
    for (cell.lastIndex = 0; ; ) {
      const found = cell.exec(line);
      if (!found) return false;
      if (found[1] === "") return cell.lastIndex === line.length;
    }
  };
}
