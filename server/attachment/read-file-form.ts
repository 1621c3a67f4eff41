import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { safeFileName } from "@/domain/attachment/file-name";
import type { UploadFault } from "@/domain/attachment/upload-refusals";

/** Boundaries and the few fields beside the file. */
const AROUND = 64 * 1024;

/** What the browser measured before it sent anything; a form without scripts says neither. */
const measured = z.object({
  size: z.coerce.number().int().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

export type FormFault = Extract<UploadFault, "forme" | "absent" | "vide" | "lourd" | "tronque" | "empreinte" | "nom">;
export type ReceivedFile = { fileName: string; bytes: Uint8Array<ArrayBuffer>; sha256: string };
/** `fields` are null when the form itself could not be read. */
export type FileForm<Fields> = { file: ReceivedFile; fields: Fields } | { fault: FormFault; fields: Fields | null };

type Asked<Fields> = { fields: z.ZodType<Fields>; largest: number };

/** Reads a form with one file, never more than it may weigh, and refuses what did not arrive as it left. */
export async function readFileForm<Fields>(request: Request, asked: Asked<Fields>): Promise<FileForm<Fields>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type)) return fault("forme");
  const most = asked.largest + AROUND;
  const announced = announcedLength(request);
  if (announced !== null && announced > most) return fault("lourd");
  const body = await wholeBody(request, most);
  if (typeof body === "string") return fault(body);
  if (announced !== null && body.byteLength !== announced) return fault("tronque");
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  if (!form) return fault(announced === null ? "tronque" : "forme");
  return readForm(form, asked);
}

function fault(word: FormFault): { fault: FormFault; fields: null } {
  return { fault: word, fields: null };
}

function announcedLength(request: Request): number | null {
  const length = request.headers.get("content-length");
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null;
}

async function wholeBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | FormFault> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.byteLength;
      if (length > most) return "lourd";
      chunks.push(chunk);
    }
  } catch {
    return "tronque";
  }
  return Buffer.concat(chunks, length);
}

async function readForm<Fields>(form: FormData, asked: Asked<Fields>): Promise<FileForm<Fields>> {
  const { file, size, sha256, ...texts } = Object.fromEntries(
    [...form].filter(([name]) => !name.startsWith("$ACTION_")),
  );
  const [told, read] = [measured.safeParse({ size, sha256 }), asked.fields.safeParse(texts)];
  if (!told.success || !read.success) return fault("forme");
  const fields = read.data;
  const received = await readOne(file, told.data, asked.largest);
  return typeof received === "string" ? { fault: received, fields } : { file: received, fields };
}

async function readOne(
  file: FormDataEntryValue | undefined,
  told: z.infer<typeof measured>,
  largest: number,
): Promise<ReceivedFile | FormFault> {
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return "absent";
  if (file.size > largest) return "lourd";
  if (told.size !== undefined && told.size !== file.size) return "tronque";
  if (file.size === 0) return "vide";
  const fileName = safeFileName(file.name);
  if (fileName === null) return "nom";
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return told.sha256 !== undefined && told.sha256 !== sha256 ? "empreinte" : { fileName, bytes, sha256 };
}
