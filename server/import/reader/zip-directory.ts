import "server-only";
import { damaged, Unreadable } from "./unreadable";

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
const WIDE = 0xffffffff;
const WIDE_EXTRA = 0x0001;
const ENCRYPTED_FLAG = 1;
/** No workbook has as many parts, nor as much in them. */
const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 512 * 1024 * 1024;
/** What a part may unpack to, for one byte of it; small parts are let be. */
const MOST_SWELLING = 250;
const SMALL = 4 * 1024 * 1024;

export type ZipEntry = { name: string; deflated: boolean; content: Buffer; unpacked: number; crc: number };

/**
 * The parts of a zip by their names in lower case, once its directory is whole, agrees with what stands before each part, and
 * none overlaps another. Nothing is unpacked.
 */
export function zipEntries(file: Buffer): Map<string, ZipEntry> {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  const size = file.readUInt32LE(end + 12);
  let at = file.readUInt32LE(end + 16);
  if (file.readUInt32LE(end + 4) !== 0 || count !== file.readUInt16LE(end + 8) || at + size !== end) throw damaged();
  if (count > MOST_ENTRIES) throw new Unreadable("swollen");
  const entries = new Map<string, ZipEntry>();
  const spans: [from: number, to: number][] = [];
  for (let rank = 0; rank < count; rank += 1) {
    const { entry, from, to, next } = readEntry(file, at, end);
    if (entries.has(entry.name)) throw damaged();
    entries.set(entry.name, entry);
    spans.push([from, to]);
    at = next;
  }
  if (at !== end) throw damaged();
  checkSizes([...entries.values()]);
  checkSpans(spans, end - size);
  return entries;
}

function endOf(file: Buffer): number {
  const from = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = file.length - END_LENGTH; at >= from; at -= 1) {
    if (file.readUInt32LE(at) === END && at + END_LENGTH + file.readUInt16LE(at + 20) === file.length) return at;
  }
  throw damaged();
}

function readEntry(file: Buffer, at: number, end: number) {
  if (at + ENTRY_LENGTH > end || file.readUInt32LE(at) !== ENTRY) throw damaged();
  const named = file.readUInt16LE(at + 28);
  const extra = at + ENTRY_LENGTH + named;
  const next = extra + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  if (next > end) throw damaged();
  if (file.readUInt16LE(at + 8) & ENCRYPTED_FLAG) throw new Unreadable("password");
  const method = file.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw damaged();
  const name = file.toString("utf8", at + ENTRY_LENGTH, extra);
  const wide = wideSizes(file, extra, file.readUInt16LE(at + 30));
  const sizes = [at + 24, at + 20, at + 42].map((place) => {
    const value = file.readUInt32LE(place);
    return value === WIDE ? (wide.shift() ?? WIDE) : value;
  });
  const [unpacked = 0, packed = 0, from = 0] = sizes;
  const start = contentStart(file, from, file.subarray(at + ENTRY_LENGTH, extra), method);
  const to = start + packed;
  if (to > end) throw damaged();
  const content = file.subarray(start, to);
  const entry = {
    name: name.toLowerCase(),
    deflated: method === 8,
    content,
    unpacked,
    crc: file.readUInt32LE(at + 16),
  };
  return { entry, from, to, next };
}

/** Some programs write the sizes of every part on eight bytes, however small. */
function wideSizes(file: Buffer, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + file.readUInt16LE(at + 2)) {
    if (file.readUInt16LE(at) !== WIDE_EXTRA) continue;
    const values = Math.floor(Math.min(file.readUInt16LE(at + 2), from + length - at - 4) / 8);
    return Array.from({ length: values }, (_, rank) => Number(file.readBigUInt64LE(at + 4 + rank * 8)));
  }
  return [];
}

function contentStart(file: Buffer, at: number, name: Buffer, method: number): number {
  if (at + LOCAL_LENGTH > file.length || file.readUInt32LE(at) !== LOCAL) throw damaged();
  const named = file.readUInt16LE(at + 26);
  if (!file.subarray(at + LOCAL_LENGTH, at + LOCAL_LENGTH + named).equals(name)) throw damaged();
  if (file.readUInt16LE(at + 8) !== method) throw damaged();
  return at + LOCAL_LENGTH + named + file.readUInt16LE(at + 28);
}

function checkSizes(entries: readonly ZipEntry[]): void {
  const swells = ({ content, unpacked }: ZipEntry) => unpacked > SMALL && unpacked > content.length * MOST_SWELLING;
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > MOST_UNPACKED || entries.some(swells)) throw new Unreadable("swollen");
  if (entries.some(({ deflated, content, unpacked }) => !deflated && content.length !== unpacked)) throw damaged();
}

function checkSpans(spans: readonly [from: number, to: number][], end: number): void {
  const sorted = spans.toSorted(([one], [other]) => one - other);
  const overlaps = sorted.some(([, to], rank) => to > (sorted[rank + 1]?.[0] ?? end));
  if (overlaps) throw damaged();
}
