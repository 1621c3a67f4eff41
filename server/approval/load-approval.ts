import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import { type ClosingDeclaration, closingDeclaration } from "@/domain/approval/closing";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { Denied } from "@/domain/shared/refusal";
import { enterTerritory, type Transaction } from "@/server/db/transaction";

const row = z.object({
  id: z.string(),
  territoryId: z.string(),
  regionId: z.string(),
  slug: z.string(),
  situationDate: calendarDateSchema.nullable(),
  askedOn: calendarDateSchema,
  authorId: z.string(),
  actionId: z.string().nullable(),
  actionNumber: z.int().nullable(),
  declaration: closingDeclaration.nullable(),
  amendmentId: z.string().nullable(),
  subjectVersion: z.int().nullable(),
});
const state = z.object({
  outcome: z.enum(["APPROVED", "REFUSED", "WITHDRAWN"]).nullable(),
  decidedOn: calendarDateSchema.nullable(),
  judge: z.string().nullable(),
});

export type ApprovalSubject =
  | { kind: "CLOSING"; actionId: string; number: number; declaration: ClosingDeclaration }
  | { kind: "AMENDMENT"; amendmentId: string; number: number; version: number; sealed: boolean; askedVersion: number };
export type LoadedApproval = {
  id: string;
  territoryId: string;
  slug: string;
  situationDate: CalendarDate | null;
  askedOn: CalendarDate;
  authorId: string;
  subject: ApprovalSubject;
} & z.infer<typeof state>;

const UNKNOWN = "Cette demande n’existe pas, ou n’est pas dans votre périmètre.";

/**
 * What waits for the préfecture, once the viewer may answer for it. What it is about is held first, as those who edit it do,
 * then the request itself: two answers come one after the other.
 */
export async function loadApproval(tx: Transaction, viewer: Viewer, approvalId: string): Promise<LoadedApproval> {
  const rows = await tx.$queryRaw`
    SELECT p.id, p.territory_id AS "territoryId", t.region_id AS "regionId", t.slug, t.situation_date::text AS "situationDate",
           p.asked_on::date::text AS "askedOn", p.author_id AS "authorId", p.action_id AS "actionId", a.number AS "actionNumber",
           p.declaration, p.amendment_id AS "amendmentId", p.subject_version AS "subjectVersion"
    FROM approval p JOIN territory t ON t.id = p.territory_id LEFT JOIN action a ON a.id = p.action_id
    WHERE p.id = ${approvalId}::uuid`;
  const [found] = z.array(row).parse(rows);
  if (!found || !can(viewer, "approval.give", { territoryId: found.territoryId, regionId: found.regionId }))
    throw new Denied("approval.unknown", UNKNOWN);
  await enterTerritory(tx, found.territoryId);
  const subject = await held(tx, found);
  const states = await tx.$queryRaw`
    SELECT p.outcome, p.decided_on::date::text AS "decidedOn", (SELECT u.name FROM app_user u WHERE u.id = p.decided_by_id) AS judge
    FROM approval p WHERE p.id = ${approvalId}::uuid FOR UPDATE`;
  const [standing] = z.tuple([state]).parse(states);
  const { id, territoryId, slug, situationDate, askedOn, authorId } = found;
  return { id, territoryId, slug, situationDate, askedOn, authorId, subject, ...standing };
}

async function held(tx: Transaction, found: z.infer<typeof row>): Promise<ApprovalSubject> {
  const { actionId, actionNumber, declaration, amendmentId, subjectVersion } = found;
  if (actionId !== null && actionNumber !== null && declaration !== null) {
    await tx.$queryRaw`SELECT 1 FROM action WHERE id = ${actionId}::uuid FOR NO KEY UPDATE`;
    return { kind: "CLOSING", actionId, number: actionNumber, declaration };
  }
  const rows = await tx.$queryRaw`
    SELECT number, version, sealed_at IS NOT NULL AS sealed FROM amendment WHERE id = ${amendmentId}::uuid FOR UPDATE`;
  const [amendment] = z.tuple([z.object({ number: z.int(), version: z.int(), sealed: z.boolean() })]).parse(rows);
  if (amendmentId === null || subjectVersion === null) throw new Error(`approval ${found.id} is about nothing`);
  return { kind: "AMENDMENT", amendmentId, ...amendment, askedVersion: subjectVersion };
}
