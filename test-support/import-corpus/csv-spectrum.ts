import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { CorpusFile } from "./corpus-file";

const require = createRequire(import.meta.url);
const FOLDER = dirname(require.resolve("csv-spectrum"));

/** One of its JSON files has another telephone number than the CSV it tells. */
const CORRECTIONS: Record<string, Record<string, string>> = {
  "location_coordinates.csv": { "Contact Phone Number": "2095257564" },
};

/** The twelve files of csv-spectrum, each with what its authors say it holds. */
export const CSV_SPECTRUM: readonly CorpusFile[] = readdirSync(join(FOLDER, "csvs")).map((file) => {
  const said: Record<string, string>[] = [
    JSON.parse(readFileSync(join(FOLDER, "json", file.replace(/csv$/, "json")), "utf8")),
  ].flat();
  return {
    name: `csv-spectrum/${file}`,
    bytes: () => readFileSync(join(FOLDER, "csvs", file)),
    expected: {
      headers: Object.keys(said[0] ?? {}),
      rows: said.map((record, rank) => ({
        line: rank + 2,
        cells: trimmed(Object.values({ ...record, ...CORRECTIONS[file] })),
      })),
    },
  };
});

/** Empty cells are null, and none is told after the last that holds something. */
function trimmed(texts: readonly string[]): (string | null)[] {
  const cells = texts.map((text) => (text === "" ? null : text));
  const last = cells.findLastIndex((cell) => cell !== null);
  return cells.slice(0, last + 1);
}
