import { isDeepStrictEqual } from "node:util";
import type { FileLayout } from "@/domain/import/file-layout";
import { unreadableSentence } from "@/domain/import/unreadable-file";
import { quantity } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import type { SheetRow } from "@/server/import/reader/table-rows";
import type { CorpusFile } from "./corpus-file";

/** What was read of a file, or why not; `surprise` is null when it is what was expected. */
export type Told = { said: string; surprise: string | null };

export const MOST_ROWS = 100_000;

export function judged({ expected }: CorpusFile, outcome: FileLayout | Refusal, rows: readonly SheetRow[]): Told {
  if (outcome instanceof Refusal) return refused(expected, outcome);
  const said = quantity(rows.length, "ligne lue", "lignes lues");
  if ("unreadable" in expected) return { said, surprise: `attendu : ${expected.unreadable}` };
  if ("count" in expected)
    return { said, surprise: rows.length === expected.count ? null : `attendu : ${expected.count}` };
  const isAsExpected =
    isDeepStrictEqual(rows, expected.rows) &&
    (!expected.headers || isDeepStrictEqual(outcome.headers, expected.headers));
  return {
    said,
    surprise: isAsExpected ? null : JSON.stringify({ headers: outcome.headers, rows: rows.slice(0, 10) }),
  };
}

function refused(expected: CorpusFile["expected"], { code, message }: Refusal): Told {
  const isExpected = "unreadable" in expected && code === `reader.${expected.unreadable}`;
  const isPlaced =
    isExpected && (!expected.place || message === unreadableSentence(expected.unreadable, expected.place));
  return { said: message, surprise: isPlaced ? null : `attendu : ${JSON.stringify(expected)}` };
}
