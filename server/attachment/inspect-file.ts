import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { type FileKindName, kindOfMediaType, kindOfName } from "@/domain/attachment/file-kinds";
import type { UploadFault } from "@/domain/attachment/upload-refusals";
import { officeKind } from "./office-package";

/** Where the first bytes of images and PDF say what they are. */
const BEGINNING = 65_536;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Office before 2007, and what it encrypts since. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const NAMED: readonly [UploadFault, RegExp][] = [
  ["photo", /\.hei[cf]s?$/i],
  ["macros", /\.(?:do[ct]m|xls[mb]|xltm|xlam|pp[ts]m|potm)$/i],
  ["ancien", /\.(?:doc|xls|ppt|rtf)$/i],
];

export type Inspected = { kind: FileKindName } | { fault: UploadFault };

/** What a file is, once its first bytes and its extension say the same; otherwise why it is not kept. */
export async function inspectFile(fileName: string, bytes: Uint8Array): Promise<Inspected> {
  const announced = kindOfName(fileName);
  if (!announced) return { fault: NAMED.find(([, names]) => names.test(fileName))?.[0] ?? "type" };
  const found = await contentOf(bytes);
  if (found === "macros" || found === "ancien" || found === "photo") return { fault: found };
  return found === announced ? { kind: announced } : { fault: "contenu" };
}

async function contentOf(bytes: Uint8Array): Promise<FileKindName | "macros" | "ancien" | "photo" | null> {
  if (begins(bytes, ZIP)) return officeKind(bytes);
  if (begins(bytes, COMPOUND)) return "ancien";
  const found = await fileTypeFromBuffer(bytes.subarray(0, BEGINNING));
  if (found && /^image\/hei[cf]/.test(found.mime)) return "photo";
  return found ? kindOfMediaType(found.mime) : null;
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, rank) => bytes[rank] === byte);
}
