import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { ApproveInput, RefuseInput } from "@/domain/approval/approval.schema";
import { longDate } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { now, today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { notify } from "@/server/notification/notify";
import { closeAction } from "./close-action";
import { type LoadedApproval, loadApproval } from "./load-approval";

type Verdict = { outcome: "APPROVED" | "REFUSED"; reason: string | null };

/** Approves what was asked: a closing is declared at once, an avenant may be made applicable. */
export function approve(viewer: Viewer, input: ApproveInput): Promise<Done> {
  return decide(viewer, input, { outcome: "APPROVED", reason: input.reason ?? null });
}

/** Refuses, with the sentence whoever asked will read. */
export function refuse(viewer: Viewer, input: RefuseInput): Promise<Done> {
  return decide(viewer, input, { outcome: "REFUSED", reason: input.reason });
}

function decide(viewer: Viewer, input: ApproveInput | RefuseInput, verdict: Verdict): Promise<Done> {
  return write(viewer, async (tx) => {
    const approval = await loadApproval(tx, viewer, input.approvalId);
    const { territoryId } = approval;
    const operation = verdict.outcome === "APPROVED" ? "approval.give" : "approval.refuse";
    const identity = { territoryId, actorId: viewer.id, operation, key: input.key, payload: input };
    return once(tx, identity, async () => {
      assertOpen(approval);
      assertAnother(viewer, approval);
      if (verdict.outcome === "APPROVED") assertSameVersion(approval);
      await tx.approval.update({
        where: { id: approval.id },
        data: {
          ...verdict,
          decidedOn: new Date(today(approval)),
          decidedAt: now(),
          decidedById: viewer.id,
        },
      });
      await trace(tx, viewer, approval, verdict);
      await tell(tx, viewer, approval, verdict);
      return { message: await settle(tx, approval, verdict) } satisfies Done;
    });
  });
}

const OUTCOMES = { APPROVED: "approuvée", REFUSED: "refusée", WITHDRAWN: "retirée" } as const;

function assertOpen({ outcome, decidedOn, judge }: LoadedApproval): void {
  if (outcome === null) return;
  const when = decidedOn ? ` le ${longDate(decidedOn)}` : "";
  throw new Refusal(
    "approval.decided",
    `Cette demande a déjà été ${OUTCOMES[outcome]}${when}${judge ? ` par ${judge}` : ""}. Rechargez la page pour voir où elle en est.`,
  );
}

function assertAnother(viewer: Viewer, { authorId }: LoadedApproval): void {
  if (viewer.id !== authorId) return;
  throw new Refusal(
    "approval.own",
    "Vous avez fait cette demande : c’est à quelqu’un d’autre de la préfecture d’y répondre.",
  );
}

function assertSameVersion({ subject }: LoadedApproval): void {
  if (subject.kind === "CLOSING" || subject.version === subject.askedVersion) return;
  throw new Refusal(
    "approval.stale",
    `L’avenant n° ${subject.number} a changé depuis la demande : ce n’est plus la version à approuver. Le chef de projet doit la redemander.`,
  );
}

async function trace(
  tx: Transaction,
  viewer: Viewer,
  { id, territoryId, subject }: LoadedApproval,
  { outcome, reason }: Verdict,
): Promise<void> {
  const about = subject.kind === "CLOSING" ? { status: subject.declaration.status } : { amendment: subject.number };
  await record(tx, {
    territoryId,
    actionId: subject.kind === "CLOSING" ? subject.actionId : null,
    actorId: viewer.id,
    event: outcome === "APPROVED" ? "approval.given" : "approval.refused",
    subjectId: id,
    after: { ...about, reason },
  });
}

async function tell(
  tx: Transaction,
  viewer: Viewer,
  { id, territoryId, slug, authorId, subject }: LoadedApproval,
  { outcome, reason }: Verdict,
): Promise<void> {
  const closing = subject.kind === "CLOSING";
  const kind = outcome === "APPROVED" ? "approval.given" : "approval.refused";
  const path = closing ? `actions/${subject.number}` : `administration/avenants/${subject.number}`;
  const notice = {
    territoryId,
    kind,
    actorId: viewer.id,
    actionId: closing ? subject.actionId : null,
    href: `/territoires/${slug}/${path}`,
    excerpt: reason ?? (closing ? subject.declaration.sentence : `Avenant n° ${subject.number}`),
    onceKey: `${kind}:${id}`,
  } as const;
  await notify(tx, notice, [authorId]);
}

/** What the answer brings about, and what there is to say of it: a closing approved is declared. */
async function settle(tx: Transaction, approval: LoadedApproval, { outcome }: Verdict): Promise<string> {
  const { subject } = approval;
  const approved = outcome === "APPROVED";
  if (subject.kind === "CLOSING")
    return approved
      ? closeAction(tx, approval, subject)
      : `Clôture de l’action ${subject.number} refusée. Votre phrase est envoyée à qui l’a demandée.`;
  return approved
    ? `Avenant n° ${subject.number} approuvé : le chef de projet peut le rendre applicable.`
    : `Avenant n° ${subject.number} refusé. Votre phrase est envoyée à qui l’a préparé.`;
}
