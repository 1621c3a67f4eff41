import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import { approvalStanding } from "@/domain/approval/amendment-approval";
import type { AskApprovalInput } from "@/domain/approval/approval.schema";
import { Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { type LoadedAmendment, loadDraft } from "@/server/budget/load-amendment";
import { now, today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { notify } from "@/server/notification/notify";
import { holdersOf } from "@/server/notification/recipients";
import { lastApproval } from "./amendment-approvals.queries";

/** Asks the préfecture to approve an avenant as it stands: that version, and no other. */
export function askApproval(viewer: Viewer, input: AskApprovalInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const draft = await loadDraft(tx, viewer, input.amendmentId);
    const { territoryId } = draft;
    const identity = { territoryId, actorId: viewer.id, operation: "approval.ask", key: input.key, payload: input };
    return once(tx, identity, async () => {
      await judge(tx, draft, input);
      const askedOn = new Date(today(draft));
      await takeBackEarlier(tx, viewer, draft, askedOn);
      const id = randomUUID();
      const { number, version } = draft;
      await tx.approval.create({
        data: {
          id,
          territoryId,
          kind: "AMENDMENT",
          amendmentId: draft.id,
          subjectVersion: version,
          askedOn,
          authorId: viewer.id,
        },
      });
      const trace = { territoryId, actionId: null, actorId: viewer.id, subjectId: id };
      await record(tx, { ...trace, event: "approval.asked", after: { amendment: number } });
      return { message: await told(tx, viewer, draft, id) } satisfies Done;
    });
  });
}

async function judge(tx: Transaction, draft: LoadedAmendment, input: AskApprovalInput): Promise<void> {
  const { id, number, version } = draft;
  if (version !== input.version)
    throw new Refusal(
      "amendment.stale",
      "L’avenant a changé depuis que cette page est ouverte. Rechargez-la, relisez-le, puis recommencez.",
    );
  const standing = approvalStanding(version, await lastApproval(tx, draft));
  if (standing === "PENDING")
    throw new Refusal(
      "approval.pending",
      `L’approbation de l’avenant n° ${number} est déjà demandée : la préfecture doit répondre.`,
    );
  if (standing === "APPROVED")
    throw new Refusal(
      "approval.given",
      `L’avenant n° ${number} est déjà approuvé dans cette version : rendez-le applicable.`,
    );
  const [plans, dates] = [
    await tx.budgetVersion.count({ where: { amendmentId: id } }),
    await tx.amendmentDate.count({ where: { amendmentId: id } }),
  ];
  if (plans + dates === 0)
    throw new Refusal(
      "amendment.empty",
      `L’avenant n° ${number} ne change encore rien : revoyez le plan d’une action ou une date du contrat, puis recommencez.`,
    );
}

/** A request about an earlier version asks for nothing any more: nobody will answer it. */
async function takeBackEarlier(
  tx: Transaction,
  viewer: Viewer,
  { id: amendmentId, territoryId, number }: LoadedAmendment,
  decidedOn: Date,
): Promise<void> {
  const [earlier] = await tx.approval.findMany({ where: { amendmentId, outcome: null }, select: { id: true } });
  if (!earlier) return;
  await tx.approval.update({
    where: { id: earlier.id },
    data: { outcome: "WITHDRAWN", decidedOn, decidedAt: now(), decidedById: viewer.id },
  });
  await record(tx, {
    territoryId,
    actionId: null,
    actorId: viewer.id,
    event: "approval.withdrawn",
    subjectId: earlier.id,
    after: { amendment: number, reason: "Le brouillon a changé depuis." },
  });
}

/** Tells the préfecture; says so when nobody there can answer. */
async function told(
  tx: Transaction,
  viewer: Viewer,
  { territoryId, slug, number, object }: LoadedAmendment,
  approvalId: string,
): Promise<string> {
  const judges = await holdersOf(tx, { territoryId, actionId: null }, ["PREFECTURE"]);
  const notice = {
    territoryId,
    kind: "approval.asked",
    actorId: viewer.id,
    actionId: null,
    href: `/territoires/${slug}/revue?approbation=${approvalId}`,
    excerpt: `Avenant n° ${number} : ${object}`,
    onceKey: `approval.asked:${approvalId}`,
  } as const;
  await notify(tx, notice, judges);
  const asked = `Approbation de l’avenant n° ${number} demandée à la préfecture.`;
  if (judges.some((id) => id !== viewer.id)) return asked;
  return `${asked} Personne d’autre n’y a encore de rôle dans ce territoire : invitez qui pourra répondre.`;
}
