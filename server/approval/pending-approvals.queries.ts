import "server-only";
import { z } from "zod";
import { can } from "@/domain/access/permissions";
import { closingDeclaration } from "@/domain/approval/closing";
import type { Amendment } from "@/domain/budget/amendment";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { ACTION_STATUSES } from "@/domain/status/status";
import { listAmendments } from "@/server/budget/amendments.queries";
import type { Transaction } from "@/server/db/transaction";
import type { SearchParams } from "@/server/territory/territory-page";
import type { VisibleContract } from "@/server/territory/visible-contract";

const common = {
  id: z.string(),
  askedOn: calendarDateSchema,
  author: z.string(),
  authorId: z.string(),
  /** Null while an answer is awaited. */
  answer: z
    .object({ outcome: z.enum(["APPROVED", "REFUSED", "WITHDRAWN"]), on: calendarDateSchema, by: z.string() })
    .nullable(),
};
const pending = z.discriminatedUnion("kind", [
  z.object({
    ...common,
    kind: z.literal("CLOSING"),
    action: z.object({ id: z.string(), number: z.int(), title: z.string() }),
    declaration: closingDeclaration,
    /** The météo that holds until the préfecture answers. */
    status: z.enum(ACTION_STATUSES).nullable(),
  }),
  z.object({
    ...common,
    kind: z.literal("AMENDMENT"),
    amendment: z.object({ id: z.string(), number: z.int(), object: z.string(), version: z.int() }),
    subjectVersion: z.int(),
  }),
]);
export type PendingApproval = z.infer<typeof pending>;
export type PendingClosing = Extract<PendingApproval, { kind: "CLOSING" }>;

type Asked = {
  territoryId: string;
  /** One more to read, whatever has been answered since. */
  opened?: string | null;
  actionId?: string | null;
};

/** What waits for the préfecture, the longest awaited first. */
async function listApprovals(
  tx: Transaction,
  { territoryId, opened = null, actionId = null }: Asked,
): Promise<PendingApproval[]> {
  const rows = await tx.$queryRaw`
    SELECT p.id, p.kind::text AS kind, p.asked_on::date::text AS "askedOn", u.name AS author, p.author_id AS "authorId",
      CASE WHEN p.outcome IS NOT NULL THEN json_build_object('outcome', p.outcome, 'on', p.decided_on::date, 'by', j.name) END AS answer,
      CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'number', a.number, 'title', a.title) END AS action, p.declaration,
      (SELECT s.status FROM status_declaration s WHERE s.action_id = a.id ORDER BY s.declared_on DESC, s.recorded_at DESC LIMIT 1) AS status,
      CASE WHEN k.id IS NOT NULL THEN json_build_object('id', k.id, 'number', k.number, 'object', k.object, 'version', k.version) END AS amendment,
      p.subject_version AS "subjectVersion"
    FROM approval p JOIN app_user u ON u.id = p.author_id LEFT JOIN app_user j ON j.id = p.decided_by_id
      LEFT JOIN action a ON a.id = p.action_id LEFT JOIN amendment k ON k.id = p.amendment_id
    WHERE p.territory_id = ${territoryId}::uuid AND (${actionId}::uuid IS NOT NULL AND p.action_id = ${actionId}::uuid
      OR ${actionId}::uuid IS NULL AND (p.outcome IS NULL OR p.id = ${opened}::uuid))
    ORDER BY p.recorded_at, p.id`;
  return z.array(pending).parse(rows);
}

/** Whether the viewer may answer for the préfecture, today. */
export function canAnswer({ viewer, territory, readOnly }: VisibleContract): boolean {
  return !readOnly && can(viewer, "approval.give", { territoryId: territory.id, regionId: territory.regionId });
}

export type ApprovalGesture = "approuver" | "refuser";
export type OpenedApproval = { approval: PendingApproval; amendment: Amendment | null; gesture: ApprovalGesture };
export type ReviewApprovals = { pending: readonly PendingApproval[]; opened: OpenedApproval | null };

const address = z.object({
  approbation: z.uuid().nullable().catch(null),
  geste: z.enum(["approuver", "refuser"]).catch("approuver"),
});

/** What the review page shows of approvals: those that wait and, in full, the one `?approbation=` opens. */
export async function reviewApprovals(
  tx: Transaction,
  contract: VisibleContract,
  search: SearchParams,
): Promise<ReviewApprovals> {
  const { approbation, geste } = address.parse(search);
  const listed = await listApprovals(tx, { territoryId: contract.territory.id, opened: approbation });
  const waiting = listed.filter(({ answer }) => answer === null);
  const approval = listed.find(({ id }) => id === approbation);
  if (!approval) return { pending: waiting, opened: null };
  const amendments = approval.kind === "AMENDMENT" ? await listAmendments(tx, contract.territory.id) : [];
  const amendment = amendments.find((one) => approval.kind === "AMENDMENT" && one.id === approval.amendment.id) ?? null;
  return { pending: waiting, opened: { approval, amendment, gesture: geste } };
}

export type ClosingDrawerContent = {
  kind: "closing";
  approval: PendingClosing;
  gesture: ApprovalGesture;
  isOwn: boolean;
};

/** The last closing asked of an action, that `?saisir=cloture` asks to answer; null for who may not, or when none was asked. */
export async function loadClosingDrawer(
  tx: Transaction,
  contract: VisibleContract,
  action: { id: string },
  search: SearchParams,
): Promise<ClosingDrawerContent | null> {
  if (search.saisir !== "cloture" || !canAnswer(contract)) return null;
  const approval = (await listApprovals(tx, { territoryId: contract.territory.id, actionId: action.id })).at(-1);
  if (approval?.kind !== "CLOSING") return null;
  return {
    kind: "closing",
    approval,
    gesture: address.parse(search).geste,
    isOwn: approval.authorId === contract.viewer.id,
  };
}
