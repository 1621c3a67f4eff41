import "server-only";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { approvalStanding, notApproved } from "@/domain/approval/amendment-approval";
import { isSamePlan, replacedVersion } from "@/domain/budget/amendment";
import type { SealAmendmentInput } from "@/domain/budget/amendment.schema";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { Prisma } from "@/prisma/generated/client";
import { lastApproval } from "@/server/approval/amendment-approvals.queries";
import { record } from "@/server/audit/journal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { milestoneState } from "@/server/milestone/milestone-state";
import { type LoadedAmendment, loadAmendment } from "./load-amendment";
import { planVersions, type StoredVersion } from "./plan-versions";

/** Makes an avenant the préfecture approved applicable from its signature: its dates become the contract's, its plans are in force, for good. */
export function sealAmendment(viewer: Viewer, input: SealAmendmentInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const amendment = await loadAmendment(tx, viewer, input.amendmentId);
    const { id, number, territoryId, signedOn, object } = amendment;
    if (amendment.sealed) return { message: `L’avenant n° ${number} est déjà applicable.` };
    const versions = await planVersions(tx, { territoryId });
    const plans = versions.filter((plan) => plan.amendmentId === id);
    if (amendment.version !== input.version)
      throw new Refusal(
        "amendment.stale",
        "L’avenant a changé depuis que cette page est ouverte. Rechargez-la, relisez-le, puis recommencez.",
      );
    const dates = await amendedDates(tx, id);
    const planned = plans.filter((plan) => isRevised(plan, versions, amendment)).map(({ actionId }) => actionId);
    if (dates.length === 0 && planned.length === 0)
      throw new Refusal(
        "amendment.empty",
        `L’avenant n° ${number} ne change encore rien : revoyez le plan d’une action ou une date du contrat, puis recommencez.`,
      );
    await assertApproved(tx, amendment);
    await postDates(tx, viewer, amendment, dates);
    await tx.amendment.update({ where: { id }, data: { sealedAt: now(), version: { increment: 1 } } });
    const touched = new Set([...planned, ...dates.map(({ actionId }) => actionId)]);
    const trace = { territoryId, actorId: viewer.id, event: "amendment.sealed", subjectId: id } as const;
    for (const actionId of [null, ...touched])
      await record(tx, { ...trace, actionId, after: { number, signedOn, object } });
    return { message: `Avenant n° ${number} applicable au ${longDate(signedOn)}.` };
  });
}

/** The avenant is held: nobody edits it between what the préfecture approved and its sealing. */
async function assertApproved(tx: Transaction, amendment: LoadedAmendment): Promise<void> {
  const standing = approvalStanding(amendment.version, await lastApproval(tx, amendment));
  const reason = notApproved(amendment.number, standing);
  if (reason !== null) throw new Refusal("amendment.unapproved", reason);
}

const dated = z.object({
  milestoneId: z.string(),
  actionId: z.string(),
  title: z.string(),
  cancelled: z.boolean(),
  from: calendarDateSchema.nullable(),
  to: calendarDateSchema,
});
type Dated = z.infer<typeof dated>;

/** The dates of the draft that are not the contract's already; their milestones wait for the end of the transaction. */
async function amendedDates(tx: Transaction, amendmentId: string): Promise<Dated[]> {
  await tx.$queryRaw`
    SELECT 1 FROM milestone WHERE id IN (SELECT milestone_id FROM amendment_date WHERE amendment_id = ${amendmentId}::uuid)
    ORDER BY id FOR UPDATE`;
  const rows = await tx.$queryRaw`
    SELECT m.id AS "milestoneId", m.action_id AS "actionId", m.title, s.cancelled, s.baseline::text AS "from", d.date::date::text AS "to"
    FROM amendment_date d JOIN milestone m ON m.id = d.milestone_id
    CROSS JOIN LATERAL ${milestoneState(Prisma.sql`'2100-12-31'::date`)} s
    WHERE d.amendment_id = ${amendmentId}::uuid ORDER BY m.action_id, m.rank`;
  const dates = z.array(dated).parse(rows);
  const cancelled = dates.find((date) => date.cancelled);
  if (cancelled)
    throw new Refusal(
      "amendment.cancelled",
      `Le jalon « ${cancelled.title} » est annulé : retirez sa date de l’avenant, puis recommencez.`,
    );
  return dates.filter(({ from, to }) => from !== to);
}

function isRevised(plan: StoredVersion, versions: readonly StoredVersion[], amendment: LoadedAmendment): boolean {
  const others = versions.filter(({ actionId, sealed }) => actionId === plan.actionId && sealed);
  return !isSamePlan(replacedVersion(others, amendment)?.lines ?? [], plan.lines);
}

async function postDates(
  tx: Transaction,
  viewer: Viewer,
  amendment: LoadedAmendment,
  dates: readonly Dated[],
): Promise<void> {
  const { id, territoryId, number, signedOn, object } = amendment;
  await tx.milestone.updateMany({
    where: { id: { in: dates.map(({ milestoneId }) => milestoneId) } },
    data: { version: { increment: 1 } },
  });
  await tx.milestoneMove.createMany({
    data: dates.map(({ milestoneId, from, to }) => ({
      territoryId,
      milestoneId,
      kind: "BASELINE" as const,
      fromDate: from && new Date(from),
      toDate: new Date(to),
      reason: `Avenant n° ${number} : ${object}`,
      declaredOn: new Date(signedOn),
      authorId: viewer.id,
      amendmentId: id,
    })),
  });
}
