import "server-only";
import { isUtf8 } from "node:buffer";
import type { FileLayout } from "@/domain/import/file-layout";
import { damaged, Unreadable } from "./unreadable";

type Writing = { encoding: NonNullable<FileLayout["encoding"]>; label: string; skipped: number };

const MARKS: readonly [mark: readonly number[], Writing][] = [
  [[0xef, 0xbb, 0xbf], { encoding: "UTF-8", label: "utf-8", skipped: 3 }],
  [[0xff, 0xfe], { encoding: "UTF-16", label: "utf-16le", skipped: 2 }],
  [[0xfe, 0xff], { encoding: "UTF-16", label: "utf-16be", skipped: 2 }],
];
const BEGINNING = 4_096;
const STEP = 64 * 1024;

/** How the characters are written: what the mark says, else UTF-8 when the whole file is, else what French Windows writes. */
export function writingOf(bytes: Buffer): Writing {
  const marked = MARKS.find(([mark]) => mark.every((byte, rank) => bytes[rank] === byte))?.[1];
  if (marked) return marked;
  const unmarked = wideWriting(bytes.subarray(0, BEGINNING));
  if (unmarked) return { encoding: "UTF-16", label: unmarked, skipped: 0 };
  if (bytes.includes(0)) throw new Unreadable("nul");
  if (isUtf8(bytes)) return { encoding: "UTF-8", label: "utf-8", skipped: 0 };
  return { encoding: "Windows-1252", label: "windows-1252", skipped: 0 };
}

/** UTF-16 without a mark has a null byte beside nearly every letter, always on the same side. */
function wideWriting(bytes: Buffer): string | null {
  const sides = [0, 0];
  for (const [rank, byte] of bytes.entries()) if (byte === 0) sides[rank % 2] = (sides[rank % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = sides;
  const most = bytes.length / 2;
  if (odd > most * 0.7 && even < most * 0.1) return "utf-16le";
  return even > most * 0.7 && odd < most * 0.1 ? "utf-16be" : null;
}

/** The text by pieces; a byte that its encoding does not know makes the whole file unreadable. */
export function* decodedText(bytes: Buffer, { label, skipped }: Writing): Generator<string> {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  try {
    for (let at = skipped; at < bytes.length; at += STEP) {
      const text = decoder.decode(bytes.subarray(at, at + STEP), { stream: true });
      if (text.includes("\0")) throw new Unreadable("nul");
      yield text;
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? damaged() : error;
  }
}
