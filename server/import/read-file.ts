import "server-only";
import type { Readable } from "node:stream";
import type { FileLayout } from "@/domain/import/file-layout";
import type { ReadCell } from "@/domain/import/read-cell";
import { type UnreadableWord, unreadableSentence } from "@/domain/import/unreadable-file";
import { Refusal } from "@/domain/shared/refusal";
import { type ReaderLine, readerLine } from "./reader/reader-line";
import { type ReaderCost, type ReaderProcess, startReader } from "./reader-process";

const LARGEST_FILE = 25 * 1024 * 1024;

type AskedFile = { fileName: string; sheet?: string; mostRows: number };
export type ReadRows = { line: number; cells: ReadCell[] }[];

/**
 * Reads an XLSX, ODS or CSV file in a program apart, handing its rows over by pages. Resolves once the file was read to its very
 * end; otherwise refuses with a sentence, and the rows already handed over count for nothing.
 */
export async function readFile(
  bytes: Uint8Array,
  asked: AskedFile,
  keep: (rows: ReadRows) => Promise<void>,
): Promise<FileLayout> {
  const { outcome } = await readApart(bytes, asked, keep);
  if (outcome instanceof Refusal) throw outcome;
  return outcome;
}

/** The same, a refusal handed back, with what it cost the program. */
export async function readApart(
  bytes: Uint8Array,
  { fileName, sheet, mostRows }: AskedFile,
  keep: (rows: ReadRows) => Promise<void>,
): Promise<{ outcome: FileLayout | Refusal; cost: ReaderCost }> {
  if (bytes.byteLength > LARGEST_FILE) return { outcome: unreadable("large"), cost: { memory: 0, busy: 0 } };
  const reader = startReader({ fileName, size: bytes.byteLength, sheet: sheet ?? null, mostRows });
  reader.child.stdin.on("error", () => {}).end(bytes);
  let told: FileLayout | Refusal | null;
  try {
    told = await listen(reader, keep);
  } catch (error) {
    reader.child.kill("SIGKILL");
    await reader.ended;
    throw error;
  }
  if (told instanceof Refusal) reader.child.kill("SIGKILL");
  const { isWhole, stoppedFor, cost } = await reader.ended;
  if (told instanceof Refusal) return { outcome: told, cost };
  return { outcome: isWhole && told ? told : unreadable(stoppedFor ?? "broken"), cost };
}

/** Hands the rows over as they come; null when the reader stopped before its end mark, or lost rows. */
async function listen(
  { child, expect }: ReaderProcess,
  keep: (rows: ReadRows) => Promise<void>,
): Promise<FileLayout | Refusal | null> {
  let layout: FileLayout | null = null;
  let kept = 0;
  for await (const line of linesOf(child.stdout)) {
    if ("unreadable" in line) return unreadable(line.unreadable, line.place);
    if ("rows" in line) {
      expect(null);
      await keep(line.rows);
      kept += line.rows.length;
    }
    if ("end" in line) layout = line.count === kept ? line.end : null;
    expect("reading");
  }
  return layout;
}

async function* linesOf(output: Readable): AsyncGenerator<ReaderLine> {
  let rest = "";
  for await (const chunk of output.setEncoding("utf8")) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield readerLine.parse(JSON.parse(line));
  }
}

function unreadable(word: UnreadableWord, place = ""): Refusal {
  return new Refusal(`reader.${word}`, unreadableSentence(word, place));
}
