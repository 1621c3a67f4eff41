import "server-only";
import { z } from "zod";
import type { Permission, Viewer } from "@/domain/access/permissions";
import { FUNDING_KINDS, FUNDING_STAGES, FUNDING_STATUSES, PAYMENT_KINDS } from "@/domain/funding/funding-line";
import { ORGANIZATION_KINDS } from "@/domain/funding/organization-kind";
import type { FundingEntry } from "@/domain/funding/payments";
import { type CalendarDate, calendarDateSchema, isAfter, isBefore } from "@/domain/shared/calendar-date";
import { longDate, NBSP } from "@/domain/shared/format";
import { cents } from "@/domain/shared/money";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { type LoadedAction, loadActionOf } from "@/server/action/load-action";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

const header = z.object({
  lineId: z.string(),
  actionId: z.string(),
  funder: z.string(),
  funderKind: z.enum(ORGANIZATION_KINDS).catch("OTHER"),
  kind: z.enum(FUNDING_KINDS),
  scheme: z.string(),
  title: z.string().nullable(),
  version: z.number(),
});
const move = z.object({
  id: z.string(),
  status: z.enum(FUNDING_STATUSES),
  on: calendarDateSchema,
  authorId: z.string(),
  recordedAt: z.date(),
});
const entry = z.object({
  id: z.string(),
  stage: z.enum(FUNDING_STAGES),
  kind: z.enum(PAYMENT_KINDS),
  on: calendarDateSchema,
  amount: z.bigint().transform((value) => cents(Number(value))),
  answersId: z.string().nullable(),
  reversesId: z.string().nullable(),
  batchId: z.string(),
  authorId: z.string(),
  recordedAt: z.date(),
});
export type StoredFundingMove = z.infer<typeof move>;
export type StoredFundingEntry = z.infer<typeof entry> & FundingEntry;

/** `moves` are the steps that stand, in order. */
export type LoadedFunding = z.infer<typeof header> & {
  action: LoadedAction;
  moves: readonly StoredFundingMove[];
  entries: readonly StoredFundingEntry[];
};

const UNKNOWN = "Ce financement n’existe pas, ou il n’est pas dans votre périmètre.";

function unknownFunding(): Denied {
  return new Denied("funding.unknown", UNKNOWN);
}

/** A line of a funding plan with its steps and its ledger, locked until the end of the transaction, once the viewer may write to it. */
export async function loadFunding(
  tx: Transaction,
  viewer: Viewer,
  lineId: string,
  permission: Permission,
): Promise<LoadedFunding> {
  const headers = await tx.$queryRaw`
    SELECT l.id AS "lineId", l.action_id AS "actionId", o.name AS funder, o.kind AS "funderKind", l.kind, l.scheme, l.title, l.version
    FROM funding_line l JOIN organization o ON o.id = l.funder_id WHERE l.id = ${lineId}::uuid FOR UPDATE OF l`;
  const [found] = z.array(header).parse(headers);
  if (!found) throw unknownFunding();
  const action = await loadActionOf(tx, viewer, found.actionId, permission, unknownFunding);
  const moves = await tx.$queryRaw`
    SELECT v.id, v.status, v.happened_on::date::text AS "on", v.author_id AS "authorId", v.recorded_at AS "recordedAt"
    FROM funding_move v
    WHERE v.funding_line_id = ${lineId}::uuid AND v.retracts_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM funding_move r WHERE r.retracts_id = v.id)
    ORDER BY v.happened_on, v.sequence`;
  const entries = await tx.$queryRaw`
    SELECT id, stage, kind, happened_on::date::text AS "on", amount_cents::bigint AS amount, answers_id AS "answersId",
           reverses_id AS "reversesId", batch_id AS "batchId", author_id AS "authorId", recorded_at AS "recordedAt"
    FROM funding_entry WHERE funding_line_id = ${lineId}::uuid ORDER BY sequence`;
  return { ...found, action, moves: z.array(move).parse(moves), entries: z.array(entry).parse(entries) };
}

/** The line an entry of its ledger belongs to. */
export async function loadFundingOfEntry(tx: Transaction, viewer: Viewer, where: { id: string } | { batchId: string }) {
  const owner = await tx.fundingEntry.findFirst({ where, select: { fundingLineId: true } });
  if (!owner) throw unknownFunding();
  return loadFunding(tx, viewer, owner.fundingLineId, "funding.record");
}

/** The line a step belongs to. */
export async function loadFundingOfMove(tx: Transaction, viewer: Viewer, moveId: string) {
  const owner = await tx.fundingMove.findUnique({ where: { id: moveId }, select: { fundingLineId: true } });
  if (!owner) throw unknownFunding();
  return loadFunding(tx, viewer, owner.fundingLineId, "funding.record");
}

/** Nothing is recorded ahead of today. */
export function assertNotAhead(action: LoadedAction, date: CalendarDate): void {
  if (isAfter(date, today(action)))
    throw new Refusal("funding.future", `Rien n’est enregistré${NBSP}: la date est à corriger.`, {
      date: `Au plus tard aujourd’hui, le ${longDate(today(action))}.`,
    });
}

/** Money is asked for once the file exists: before its first step no figure would count it. */
export function assertAfterFirstStep({ moves }: LoadedFunding, date: CalendarDate): void {
  const first = moves[0];
  if (!first || !isBefore(date, first.on)) return;
  throw new Refusal("funding.early", `Rien n’est enregistré${NBSP}: la date est à corriger.`, {
    date: `Le dossier commence le ${longDate(first.on)}${NBSP}: à cette date ou après, ou ajoutez d’abord l’étape qui le précède.`,
  });
}
