import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { FILE_KINDS, type FileKindName } from "@/domain/attachment/file-kinds";
import type { ProvenSubject } from "@/domain/attachment/proof-subject";
import { Denied } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { loadSubject, SUBJECT_COLUMNS } from "@/server/follow-up/load-subject";
import { notify } from "@/server/notification/notify";
import { holdersOf } from "@/server/notification/recipients";

export type NewProof = {
  key: string;
  /** The action the address names: what the proof is joined to must be it, or a part of it. */
  actionId: string;
  subject: ProvenSubject;
  fileName: string;
  kind: FileKindName;
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
};

const UNKNOWN = "Ce à quoi joindre la pièce n’existe pas, ou n’est pas dans votre périmètre.";

/** Keeps a proof with its bytes, and tells whoever follows the action. The same file on the same thing is kept once. */
export function addProof(viewer: Viewer, proof: NewProof): Promise<Done> {
  const { bytes, ...payload } = proof;
  return write(viewer, async (tx) => {
    const { territoryId, action, label } = await loadSubject(tx, viewer, proof.subject, "proof.add");
    if (action?.actionId !== proof.actionId) throw new Denied("subject.unknown", UNKNOWN);
    const identity = { territoryId, actorId: viewer.id, operation: "proof.add", key: proof.key, payload };
    return once(tx, identity, async () => {
      await tx.$queryRaw`SELECT 1 FROM action WHERE id = ${proof.actionId}::uuid FOR NO KEY UPDATE`;
      const there = await sameFile(tx, territoryId, proof);
      if (there)
        return { message: `Cette pièce y est déjà : « ${there.fileName} », déposée par ${there.author.name}.` };
      const id = await store(tx, viewer, territoryId, proof);
      const href = `/territoires/${action.slug}/actions/${action.number}#pieces`;
      const notice = { territoryId, actorId: viewer.id, actionId: action.actionId, href, excerpt: proof.fileName };
      const followers = await holdersOf(tx, action, ["PILOT", "PREFECTURE", "ADMIN"]);
      await notify(tx, { ...notice, kind: "proof.added", onceKey: `proof:${id}` }, followers);
      await record(tx, {
        territoryId,
        actionId: action.actionId,
        actorId: viewer.id,
        event: "proof.added",
        subjectId: id,
        after: { fileName: proof.fileName, about: proof.subject.about, label, sha256: proof.sha256 },
      });
      return { message: `Pièce « ${proof.fileName} » déposée.` };
    });
  });
}

function sameFile(tx: Transaction, territoryId: string, { actionId, subject, sha256 }: NewProof) {
  return tx.attachment.findFirst({
    where: { territoryId, actionId, sha256, withdrawnAt: null, ...columns(subject) },
    select: { fileName: true, author: { select: { name: true } } },
  });
}

async function store(tx: Transaction, viewer: Viewer, territoryId: string, proof: NewProof): Promise<string> {
  const { actionId, fileName, kind, sha256, bytes } = proof;
  const { id } = await tx.attachment.create({
    data: {
      territoryId,
      actionId,
      ...columns(proof.subject),
      fileName,
      mediaType: FILE_KINDS[kind].mediaType,
      byteSize: bytes.byteLength,
      sha256,
      authorId: viewer.id,
    },
    select: { id: true },
  });
  await tx.$executeRaw`
    INSERT INTO attachment_content (territory_id, attachment_id, bytes) VALUES (${territoryId}::uuid, ${id}::uuid, ${bytes})`;
  return id;
}

function columns({ about, subjectId }: ProvenSubject) {
  const none = { milestoneId: null, expenseId: null, fundingLineId: null, obstacleId: null };
  return about === "action" ? none : { ...none, [SUBJECT_COLUMNS[about]]: subjectId };
}
