import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readWhole } from "./read-whole";
import type { SheetRow } from "./table-rows";

type Dialect = { delimiter: string; record_delimiter: string; quoted: boolean; encoding: keyof typeof WRITERS };

const WRITERS = {
  "utf-8": (text: string) => Buffer.from(text),
  "utf-8 with its mark": (text: string) => Buffer.from(`\u{feff}${text}`),
  "utf-16 le": (text: string) => Buffer.from(`\u{feff}${text}`, "utf16le"),
  "utf-16 be": (text: string) => Buffer.from(`\u{feff}${text}`, "utf16le").swap16(),
};
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(";", ",", "\t"),
  record_delimiter: fc.constantFrom("\r\n", "\n", "\r"),
  quoted: fc.boolean(),
  encoding: fc.constantFrom(...(Object.keys(WRITERS) as (keyof typeof WRITERS)[])),
});
/** A cell that is no line end of ours, no formula and no total: those are read otherwise than written, on purpose. */
const cells = fc
  .string({ unit: "grapheme", maxLength: 12 })
  .filter((text) => !text.includes("\0") && !FORMULA.test(text) && text.trim() !== "Total");
const tables = fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });

async function read(bytes: Buffer): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  await readWhole("a.csv", bytes, { sheet: null, mostRows: 1000 }, async (page) => {
    rows.push(...page);
  });
  return rows;
}

function written(rows: readonly (readonly string[])[], { encoding, ...dialect }: Dialect): Buffer {
  return WRITERS[encoding](stringify([["nom", "valeur", "note"], ...rows], dialect));
}

/** Without quotes everywhere, a cell that holds the sign of another dialect could make the file read as that dialect. */
const plain = (text: string, { quoted }: Dialect) => (quoted ? text : text.replace(/[;,\t]/g, "."));

test("what is written in any dialect is read as it was, and read again once written from what was read", async () => {
  await fc.assert(
    fc.asyncProperty(tables, dialects, async (table, dialect) => {
      const rows = [...table.map((row) => row.map((text) => plain(text, dialect))), ["fin", "1", "x"]];
      const kept = rows.flatMap((row, rank) =>
        row.some((text) => text.trim() !== "") ? [{ line: rank + 2, row }] : [],
      );
      const found = await read(written(rows, dialect));
      expect(found.map(({ line }) => line)).toEqual(kept.map(({ line }) => line));
      const texts = found.map(({ cells: found }) => Array.from({ length: 3 }, (_, rank) => found[rank] ?? ""));
      expect(texts).toEqual(kept.map(({ row }) => row));
      const again = await read(written(texts as string[][], dialect));
      expect(again.map(({ cells: each }) => each)).toEqual(found.map(({ cells: each }) => each));
    }),
    { numRuns: 150 },
  );
});

test.each(["\r\n", "\n", "\r"])("a line end cut between two pieces is one line end (%j)", async (end) => {
  for (let before = 0; before < 4; before += 1) {
    const head = `nom;valeur;note${end}`;
    const long = "x".repeat(30_000);
    const first = `${long};${long};${"y".repeat(65_536 - head.length - 2 * long.length - 2 - before)}${end}`;
    const rows = await read(Buffer.from(`${head}${first}é;2${end}`));
    const [one, two] = rows;
    expect(rows.length).toBe(2);
    expect(one?.cells[0]).toBe(long);
    expect(two).toEqual({ line: 3, cells: ["é", "2"] });
  }
});
