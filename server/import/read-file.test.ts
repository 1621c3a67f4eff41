import { expect, test } from "vitest";
import { unreadableSentence } from "@/domain/import/unreadable-file";
import { Refusal } from "@/domain/shared/refusal";
import { CORPUS } from "@/test-support/import-corpus/corpus";
import type { CorpusFile } from "@/test-support/import-corpus/corpus-file";
import { judged, MOST_ROWS } from "@/test-support/import-corpus/read-corpus";
import { readWhole } from "./reader/read-whole";
import type { SheetRow } from "./reader/table-rows";
import { Unreadable } from "./reader/unreadable";

/** What the reader says of a file, here rather than in its own program. */
async function readHere(file: CorpusFile) {
  const rows: SheetRow[] = [];
  const reading = readWhole(
    file.name,
    Buffer.from(await file.bytes()),
    { sheet: null, mostRows: MOST_ROWS },
    async (page) => {
      rows.push(...page);
    },
  );
  const outcome = await reading.catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    return new Refusal(`reader.${error.word}`, unreadableSentence(error.word, error.place));
  });
  return judged(file, outcome, rows);
}

test.each(CORPUS.filter(({ isLong }) => !isLong))("$name is read as it should", async (file) => {
  expect((await readHere(file)).surprise).toBeNull();
});
