import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { ProvenSubject } from "@/domain/attachment/proof-subject";
import type { UploadFault } from "@/domain/attachment/upload-refusals";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { recordDenial } from "@/server/access/denial";
import { requireSameOrigin } from "@/server/access/origin";
import { keepPace } from "@/server/access/rate-limit";
import { getViewer } from "@/server/access/viewer";
import { addProof } from "./add-proof";
import { inspectFile } from "./inspect-file";
import { type ActionAddress, proofPlace, UPLOAD_ROUTE, uploadPath } from "./proof-place";
import { readUpload } from "./read-upload";

export type UploadOutcome =
  | { status: "done"; message: string }
  | { status: "refused"; fault: UploadFault; subject: ProvenSubject | null }
  | { status: "signIn" }
  | { status: "hidden" };

const FAULTS: Record<string, UploadFault> = {
  origin: "origine",
  "rate.hurried": "cadence",
  "write.busy": "cadence",
  "subject.unknown": "sujet",
};

/**
 * Receives a file and keeps it as a proof. Where it comes from, who sends it, how often and by what right are settled before
 * a byte of it is read.
 */
export async function receiveProof(request: Request, address: ActionAddress): Promise<UploadOutcome> {
  let viewer: Viewer | null = null;
  try {
    await requireSameOrigin();
    viewer = await getViewer();
    if (viewer) return await receiveFrom(viewer, request, address);
    await recordDenial(null, { entry: UPLOAD_ROUTE, target: "" });
    return { status: "signIn" };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error instanceof Denied) await recordDenial(viewer, { entry: UPLOAD_ROUTE, target: uploadPath(address) });
    if (error instanceof Denied && error.code !== "subject.unknown") return { status: "hidden" };
    return refused(FAULTS[error.code] ?? "forme");
  }
}

async function receiveFrom(viewer: Viewer, request: Request, address: ActionAddress): Promise<UploadOutcome> {
  await keepPace("export", viewer);
  const { actionId } = await proofPlace(viewer, address);
  const read = await readUpload(request);
  if ("fault" in read) return refused(read.fault, read.subject);
  const { subject, ...upload } = read.upload;
  if (!subject) return refused("sujet");
  const inspected = await inspectFile(upload.fileName, upload.bytes);
  if ("fault" in inspected) return refused(inspected.fault, subject);
  const { message } = await addProof(viewer, { ...upload, subject, actionId, kind: inspected.kind });
  return { status: "done", message };
}

function refused(fault: UploadFault, subject: ProvenSubject | null = null): UploadOutcome {
  return { status: "refused", fault, subject };
}
