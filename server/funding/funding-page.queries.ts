import "server-only";
import { z } from "zod";
import { type AskedTalk, NO_TALK } from "@/domain/comment/comment-address";
import { FUNDING_STAGES, FUNDING_STATUSES, PAYMENT_KINDS } from "@/domain/funding/funding-line";
import type { FundedLine, FundingPlan } from "@/domain/funding/funding-plan";
import { ORGANIZATION_KINDS } from "@/domain/funding/organization-kind";
import { paymentTotals } from "@/domain/funding/payments";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { Prisma } from "@/prisma/generated/client";
import { actionProofs, type ProofRow, proofRows } from "@/server/attachment/proof-rows";
import { type ActionTalk, actionTalk, actionTalkRow, talkRow } from "@/server/comment/action-talk";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { fundingFiles, fundingRows } from "./funding-facts";

const step = z.object({
  id: z.string(),
  lineId: z.string(),
  status: z.enum(FUNDING_STATUSES),
  on: calendarDateSchema,
  amount: z.number().transform(cents).nullable(),
  holder: z.string().nullable(),
  document: z.string().nullable(),
  reason: z.string().nullable(),
  author: z.string(),
  recordedAt: z.coerce.date(),
  retracted: z.object({ reason: z.string(), author: z.string(), recordedAt: z.coerce.date() }).nullable(),
});
const payment = z.object({
  id: z.string(),
  lineId: z.string(),
  stage: z.enum(FUNDING_STAGES),
  kind: z.enum(PAYMENT_KINDS),
  on: calendarDateSchema,
  amount: z.number().transform(cents),
  answersId: z.string().nullable(),
  reversesId: z.string().nullable(),
  batchId: z.string(),
  document: z.string().nullable(),
  reason: z.string().nullable(),
  author: z.string(),
  recordedAt: z.coerce.date(),
});
const funder = z.object({ name: z.string(), kind: z.enum(ORGANIZATION_KINDS).catch("OTHER") });
const page = z.object({
  owner: funder,
  files: z.unknown(),
  versions: z.record(z.string(), z.number()),
  steps: z.array(step),
  payments: z.array(payment),
  funders: z.array(funder),
  talk: talkRow,
  proofs: proofRows,
});

export type FundingStep = z.infer<typeof step>;
export type FundingPayment = z.infer<typeof payment>;
export type KnownFunder = z.infer<typeof funder>;

/** The funding plan of an action with all that was ever recorded of it. `funders` are those its forms propose. */
export type FundingPageFacts = {
  plan: FundingPlan;
  versions: Record<string, number>;
  steps: FundingStep[];
  payments: FundingPayment[];
  funders: KnownFunder[];
  /** What is said of the line that is open. */
  talk: ActionTalk;
  proofs: ProofRow[];
};

/** What the funding page of an action shows beyond the contract's own facts, in one statement. */
export async function fundingPageFacts(
  tx: Transaction,
  contract: VisibleContract,
  action: FullAction,
  asked: AskedTalk = NO_TALK,
): Promise<FundingPageFacts> {
  const { territory, asOf, knownAt } = contract;
  const place = { territoryId: territory.id, actionId: action.id };
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT json_build_object('name', coalesce(p.name, c.name), 'kind', coalesce(p.kind, c.kind)) AS owner,
      (SELECT json_agg(f) FROM (${fundingRows({ ...place, asOf, knownAt })}) f) AS files,
      coalesce((SELECT json_object_agg(l.id, l.version) FROM funding_line l WHERE l.action_id = a.id), '{}'::json) AS versions,
      coalesce((${steps(asOf, knownAt)}), '[]'::json) AS steps,
      coalesce((${payments(asOf, knownAt)}), '[]'::json) AS payments,
      coalesce((${action.rights.recordFunding ? knownFunders : Prisma.sql`NULL::json`}), '[]'::json) AS funders,
      (${actionTalkRow(contract, action, asked, 0)}) AS talk,
      (${actionProofs(contract, action)}) AS proofs
    FROM action a JOIN organization c ON c.id = a.carrier_id LEFT JOIN organization p ON p.id = a.project_owner_id
    WHERE a.id = ${action.id}::uuid AND a.territory_id = ${territory.id}::uuid`;
  const { owner, files, talk, ...facts } = page.parse(rows[0]);
  const lines = fundingFiles(files ?? []).map(
    (line): FundedLine => ({
      ...line,
      payments: paymentTotals(facts.payments.filter(({ lineId }) => lineId === line.id)),
    }),
  );
  const said = actionTalk(contract, action, asked, talk);
  return { ...facts, talk: said, plan: { cost: action.programmed, taxBasis: action.taxBasis, owner, lines } };
}

type AsOf = VisibleContract["asOf"];
type KnownAt = VisibleContract["knownAt"];

/** Every step ever recorded, those taken back with who took them back and why. */
function steps(asOf: AsOf, knownAt: KnownAt): Prisma.Sql {
  return Prisma.sql`
    SELECT json_agg(json_build_object('id', v.id, 'lineId', v.funding_line_id, 'status', v.status, 'on', v.happened_on,
      'amount', v.amount_cents, 'holder', v.holder, 'document', v.document, 'reason', v.reason, 'author', u.name,
      'recordedAt', v.recorded_at, 'retracted', CASE WHEN r.id IS NULL THEN NULL ELSE
        json_build_object('reason', r.reason, 'author', w.name, 'recordedAt', r.recorded_at) END) ORDER BY v.happened_on, v.sequence)
    FROM funding_move v JOIN app_user u ON u.id = v.author_id
      LEFT JOIN funding_move r ON r.retracts_id = v.id${recordedBy(Prisma.sql`r.recorded_at`, knownAt)}
      LEFT JOIN app_user w ON w.id = r.author_id
    WHERE v.territory_id = a.territory_id AND v.action_id = a.id AND v.retracts_id IS NULL AND v.happened_on <= ${asOf}::date
      ${recordedBy(Prisma.sql`v.recorded_at`, knownAt)}`;
}

function payments(asOf: AsOf, knownAt: KnownAt): Prisma.Sql {
  return Prisma.sql`
    SELECT json_agg(json_build_object('id', e.id, 'lineId', e.funding_line_id, 'stage', e.stage, 'kind', e.kind, 'on', e.happened_on,
      'amount', e.amount_cents, 'answersId', e.answers_id, 'reversesId', e.reverses_id, 'batchId', e.batch_id, 'document', e.document,
      'reason', e.reason, 'author', u.name, 'recordedAt', e.recorded_at) ORDER BY e.happened_on, e.sequence)
    FROM funding_entry e JOIN app_user u ON u.id = e.author_id
    WHERE e.territory_id = a.territory_id AND e.action_id = a.id AND e.happened_on <= ${asOf}::date
      ${recordedBy(Prisma.sql`e.recorded_at`, knownAt)}`;
}

/** Public bodies, and those already tied to the territory: another territory's companies are nobody's business here. */
const knownFunders = Prisma.sql`
  SELECT json_agg(json_build_object('name', o.name, 'kind', o.kind) ORDER BY o.name)
  FROM organization o
  WHERE o.kind NOT IN ('COMPANY', 'BANK', 'OTHER')
    OR EXISTS (SELECT 1 FROM action x WHERE x.territory_id = a.territory_id AND o.id IN (x.carrier_id, x.project_owner_id))
    OR EXISTS (SELECT 1 FROM funding_line k WHERE k.territory_id = a.territory_id AND k.funder_id = o.id)`;
