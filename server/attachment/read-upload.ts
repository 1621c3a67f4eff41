import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { LARGEST_FILE } from "@/domain/attachment/file-kinds";
import { safeFileName } from "@/domain/attachment/file-name";
import { type ProvenSubject, readSubject } from "@/domain/attachment/proof-subject";
import type { UploadFault } from "@/domain/attachment/upload-refusals";
import { submissionKey } from "@/domain/shared/input";

/** Boundaries and the few fields beside the file. */
const AROUND = 64 * 1024;

const fields = z.strictObject({
  key: submissionKey,
  sur: z.string().max(100).transform(readSubject),
  /** What the browser measured before it sent anything; a form without scripts says neither. */
  size: z.coerce.number().int().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

export type Upload = {
  key: string;
  subject: ProvenSubject | null;
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
};
export type ReadUpload = { upload: Upload } | { fault: UploadFault; subject: ProvenSubject | null };

/** Reads a form with one file, never more than a proof may weigh, and refuses what did not arrive as it left. */
export async function readUpload(request: Request): Promise<ReadUpload> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type)) return fault("forme");
  const announced = announcedLength(request);
  if (announced !== null && announced > LARGEST_FILE + AROUND) return fault("lourd");
  const body = await wholeBody(request);
  if (typeof body === "string") return fault(body);
  if (announced !== null && body.byteLength !== announced) return fault("tronque");
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  if (!form) return fault(announced === null ? "tronque" : "forme");
  return readForm(form);
}

function fault(word: UploadFault, subject: ProvenSubject | null = null): ReadUpload {
  return { fault: word, subject };
}

function announcedLength(request: Request): number | null {
  const length = request.headers.get("content-length");
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null;
}

async function wholeBody(request: Request): Promise<Uint8Array<ArrayBuffer> | UploadFault> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.byteLength;
      if (length > LARGEST_FILE + AROUND) return "lourd";
      chunks.push(chunk);
    }
  } catch {
    return "tronque";
  }
  return Buffer.concat(chunks, length);
}

async function readForm(form: FormData): Promise<ReadUpload> {
  const { file, ...texts } = Object.fromEntries([...form].filter(([name]) => !name.startsWith("$ACTION_")));
  const read = fields.safeParse(texts);
  if (!read.success) return fault("forme");
  const { key, sur: subject, size, sha256: expected } = read.data;
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return fault("absent", subject);
  if (file.size > LARGEST_FILE) return fault("lourd", subject);
  if (size !== undefined && size !== file.size) return fault("tronque", subject);
  if (file.size === 0) return fault("vide", subject);
  const fileName = safeFileName(file.name);
  if (fileName === null) return fault("nom", subject);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (expected !== undefined && expected !== sha256) return fault("empreinte", subject);
  return { upload: { key, subject, fileName, bytes, sha256 } };
}
