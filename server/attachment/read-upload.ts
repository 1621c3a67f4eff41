import "server-only";
import { z } from "zod";
import { LARGEST_FILE } from "@/domain/attachment/file-kinds";
import { type ProvenSubject, readSubject } from "@/domain/attachment/proof-subject";
import type { UploadFault } from "@/domain/attachment/upload-refusals";
import { submissionKey } from "@/domain/shared/input";
import { type ReceivedFile, readFileForm } from "./read-file-form";

const fields = z.strictObject({ key: submissionKey, sur: z.string().max(100).transform(readSubject) });

export type Upload = ReceivedFile & { key: string; subject: ProvenSubject | null };
export type ReadUpload = { upload: Upload } | { fault: UploadFault; subject: ProvenSubject | null };

/** Reads the form of a proof: the file, what to join it to and the key of the gesture. */
export async function readUpload(request: Request): Promise<ReadUpload> {
  const read = await readFileForm(request, { fields, largest: LARGEST_FILE });
  if ("fault" in read) return { fault: read.fault, subject: read.fields?.sur ?? null };
  return { upload: { ...read.file, key: read.fields.key, subject: read.fields.sur } };
}
