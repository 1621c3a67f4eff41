import { expect, test } from "vitest";
import { importSentence } from "./import-sentence";

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");
const after = { kind: "EXPENSES", fileName: "mandats-juin.xlsx", rows: 37 };

test("an import is told with its file and its rows, done and undone", () => {
  expect(plain(importSentence("import.done", after)?.sentence)).toBe(
    "Dépenses : « mandats-juin.xlsx » importé, 37 lignes.",
  );
  expect(plain(importSentence("import.undone", { ...after, rows: 1 })?.sentence)).toBe(
    "Dépenses : « mandats-juin.xlsx » : import annulé, 1 ligne.",
  );
});

test("a shape nobody knows is told by nobody", () => {
  for (const event of ["import.done", "import.undone"] as const) expect(importSentence(event, { rows: 3 })).toBeNull();
});
