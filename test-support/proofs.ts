import { createHash, randomUUID } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import type { Viewer } from "@/domain/access/permissions";
import { addProof, type NewProof } from "@/server/attachment/add-proof";
import { client } from "@/test-support/backstage";
import type { TestAction } from "./builders";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
export const joined = (...parts: (Uint8Array | string)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "string" ? bytesOf(part) : part))));

export const PDF = bytesOf("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
export const PNG = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);
export const JPEG = joined(
  new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]),
  "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0",
);
export const WEBP = joined("RIFF", new Uint8Array([0x1a, 0, 0, 0]), "WEBPVP8L", new Uint8Array(18));

const PLAIN_TYPES = "application/vnd.openxmlformats-officedocument";
const MAIN = {
  docx: `${PLAIN_TYPES}.wordprocessingml.document.main+xml`,
  xlsx: `${PLAIN_TYPES}.spreadsheetml.sheet.main+xml`,
  pptx: `${PLAIN_TYPES}.presentationml.presentation.main+xml`,
  docm: "application/vnd.ms-word.document.macroEnabled.main+xml",
};
type Part = { name: string; content: string | Uint8Array; stored?: boolean; claimed?: number };

/** The list of the types of an Office document whose main part is that one. */
export const contentTypes = (kind: keyof typeof MAIN): Part => ({
  name: "[Content_Types].xml",
  content: `<Types><Override PartName="/main.xml" ContentType="${MAIN[kind]}"/></Types>`,
});
export const mimetype = (kind: string): Part => ({
  name: "mimetype",
  content: `application/vnd.oasis.opendocument.${kind}`,
  stored: true,
});

/** A zip, part by part; `claimed` is the unpacked size it lies about. */
export function zipOf(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const { name, content, stored = false, claimed } of parts) {
    const raw = Buffer.from(content);
    const packed = stored ? raw : deflateRawSync(raw);
    const named = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(stored ? 0 : 8, 4);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claimed ?? raw.length, 18);
    head.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([bytesOf("PK\u0003\u0004"), head, named, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    listed.push(Buffer.concat([bytesOf("PK\u0001\u0002"), Buffer.from([20, 0]), head, tail, named]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...locals, directory, bytesOf("PK\u0005\u0006"), end]));
}

export const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A proof of the action itself, as the address receives it. */
export function proving(actionId: string, given: Partial<NewProof> = {}): NewProof {
  const bytes = given.bytes ?? joined(PDF, randomUUID());
  const subject = { about: "action", subjectId: actionId } as const;
  return {
    key: randomUUID(),
    actionId,
    subject,
    fileName: "PV.pdf",
    kind: "pdf",
    bytes,
    sha256: sha256Of(bytes),
    ...given,
  };
}

/** Adds a proof as a person does, and gives its id. */
export async function aProof(
  author: Viewer,
  { id }: Pick<TestAction, "id">,
  given: Partial<NewProof> = {},
): Promise<string> {
  const proof = proving(id, given);
  await addProof(author, proof);
  return (await client().attachment.findFirstOrThrow({ where: { actionId: id, sha256: proof.sha256 } })).id;
}
