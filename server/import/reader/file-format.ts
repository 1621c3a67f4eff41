import "server-only";
import type { FileLayout } from "@/domain/import/file-layout";
import { Unreadable } from "./unreadable";

const ZIP = Buffer.from([0x50, 0x4b]);
/** Office before 2007, and what it encrypts since. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
const NOT_A_TABLE = /^\s*(?:<\?xml|<!doctype|<html|<table|\{\\rtf|%PDF-|.PNG|GIF8|\xff\xd8\xff)/i;

const NAMED: readonly [FileLayout["format"], RegExp][] = [
  ["XLSX", /\.xlsx$/i],
  ["ODS", /\.ods$/i],
  ["CSV", /\.(?:csv|tsv|txt)$/i],
];

const OTHERS: readonly ["old" | "macros", RegExp][] = [
  ["macros", /\.(?:xlsm|xltm|xlam)$/i],
  ["old", /\.xlsb?$/i],
];

/** What the name says the file is, once its first bytes say nothing else. */
export function formatOf(fileName: string, bytes: Buffer): FileLayout["format"] {
  if (bytes.length === 0) throw new Unreadable("empty");
  if (begins(bytes, COMPOUND)) throw new Unreadable(bytes.includes(ENCRYPTED) ? "password" : "old");
  const named = OTHERS.find(([, names]) => names.test(fileName));
  if (named) throw new Unreadable(named[0]);
  const format = NAMED.find(([, names]) => names.test(fileName))?.[0];
  if (!format) throw new Unreadable("kind");
  if (begins(bytes, ZIP) === (format === "CSV")) throw new Unreadable("extension");
  if (format === "CSV" && NOT_A_TABLE.test(bytes.toString("latin1", 0, 200))) throw new Unreadable("kind");
  return format;
}

function begins(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}
