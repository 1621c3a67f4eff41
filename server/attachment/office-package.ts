import "server-only";
import { inflateRawSync } from "node:zlib";
import { type FileKindName, kindOfMediaType } from "@/domain/attachment/file-kinds";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;
/** Beyond these, a document of ten megabytes is no document. */
const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 500 * 1024 * 1024;
const LARGEST_PART = 1024 * 1024;

const MAIN_PARTS: readonly [FileKindName, RegExp][] = [
  ["docx", /wordprocessingml\.document\.main\+xml/],
  ["xlsx", /spreadsheetml\.sheet\.main\+xml/],
  ["pptx", /presentationml\.presentation\.main\+xml/],
];
const MACRO_ENTRIES = /(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^(?:Basic|Scripts)\//i;

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number };

/**
 * What a zip is as an office document, from its list of entries and the one small part that says it: nothing else is
 * unpacked. Null for another zip, or one that lies about itself.
 */
export function officeKind(bytes: Uint8Array): FileKindName | "macros" | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readEntries(file);
  if (!entries || entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED) return null;
  const [first] = entries;
  const hasMacros = entries.some(({ name }) => MACRO_ENTRIES.test(name));
  if (first?.name === "mimetype" && first.method === 0) {
    const kind = kindOfMediaType(readPart(file, first) ?? "");
    return kind && hasMacros ? "macros" : kind;
  }
  const [contents, another] = entries.filter(({ name }) => name === "[Content_Types].xml");
  const types = contents && !another && readPart(file, contents);
  if (!types) return null;
  if (hasMacros || /macroEnabled/i.test(types)) return "macros";
  const kinds = MAIN_PARTS.filter(([, part]) => part.test(types)).map(([kind]) => kind);
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

/** The central directory; null when it is not whole, or of a kind that no document of this size has. */
function readEntries(file: Buffer): Entry[] | null {
  const end = endOf(file);
  if (end < 0) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count === 0 || count > MOST_ENTRIES) return null;
  const entries: Entry[] = [];
  for (let rank = 0; rank < count; rank += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== ENTRY) return null;
    const named = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + named),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + named + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(file: Buffer): number {
  const from = Math.max(0, file.length - 22 - LONGEST_COMMENT);
  for (let at = file.length - 22; at >= from; at -= 1) if (file.readUInt32LE(at) === END) return at;
  return -1;
}

/** The text of a part, stopped before it grows beyond what such a part ever is. */
function readPart(file: Buffer, { method, packed, unpacked, at }: Entry): string | null {
  if (unpacked > LARGEST_PART || at + 30 > file.length || file.readUInt32LE(at) !== LOCAL) return null;
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const content = file.subarray(start, start + packed);
  if (content.length !== packed) return null;
  if (method === 0) return content.toString("utf8");
  if (method !== 8) return null;
  try {
    return inflateRawSync(content, { maxOutputLength: LARGEST_PART }).toString("utf8");
  } catch {
    return null;
  }
}
