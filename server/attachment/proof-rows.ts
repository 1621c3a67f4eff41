import "server-only";
import { z } from "zod";
import { can } from "@/domain/access/permissions";
import { PROOF_SUBJECTS } from "@/domain/attachment/proof-subject";
import { Prisma } from "@/prisma/generated/client";
import { jsonList } from "@/server/db/json-list";
import { readUntil, recordedBy, writtenBy } from "@/server/db/recorded-by";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";

const proof = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  byteSize: z.int(),
  about: z.enum(PROOF_SUBJECTS),
  subjectId: z.string(),
  /** What it is joined to, in its own words; null for the action itself. */
  label: z.string().nullable(),
  author: z.string(),
  authorId: z.string(),
  recordedAt: z.coerce.date(),
  withdrawn: z.object({ author: z.string(), reason: z.string() }).nullable(),
});
export const proofRows = jsonList(proof);
export type ProofRow = z.infer<typeof proof>;

/** The proofs of an action as one JSON value, the newest first, those put aside among them. */
export function actionProofs(contract: VisibleContract, { id }: FullAction): Prisma.Sql {
  const { territory, knownAt } = contract;
  return Prisma.sql`
    SELECT json_agg(json_build_object('id', f.id, 'fileName', f.file_name, 'mediaType', f.media_type, 'byteSize', f.byte_size,
      'about', CASE WHEN f.milestone_id IS NOT NULL THEN 'milestone' WHEN f.expense_id IS NOT NULL THEN 'expense'
        WHEN f.funding_line_id IS NOT NULL THEN 'fundingLine' WHEN f.obstacle_id IS NOT NULL THEN 'obstacle' ELSE 'action' END,
      'subjectId', coalesce(f.milestone_id, f.expense_id, f.funding_line_id, f.obstacle_id, f.action_id),
      'label', coalesce(m.title, x.object, l.title, r.name, b.title), 'author', u.name, 'authorId', f.author_id, 'recordedAt', f.recorded_at,
      'withdrawn', CASE WHEN w.id IS NULL THEN NULL ELSE json_build_object('author', w.name, 'reason', f.withdrawn_reason) END)
      ORDER BY f.recorded_at DESC, f.id DESC)
    FROM attachment f JOIN app_user u ON u.id = f.author_id
      LEFT JOIN milestone m ON m.id = f.milestone_id LEFT JOIN expense x ON x.id = f.expense_id
      LEFT JOIN funding_line l ON l.id = f.funding_line_id LEFT JOIN organization r ON r.id = l.funder_id
      LEFT JOIN obstacle b ON b.id = f.obstacle_id
      LEFT JOIN app_user w ON w.id = f.withdrawn_by_id${recordedBy(Prisma.sql`f.withdrawn_at`, knownAt)}
    WHERE f.territory_id = ${territory.id}::uuid AND f.action_id = ${id}::uuid${writtenBy(Prisma.sql`f.recorded_at`, readUntil(contract))}`;
}

/** Whether the viewer may put that proof aside: they added it, or they head the project. */
export function mayWithdraw({ viewer, territory, readOnly }: VisibleContract, action: FullAction, proof: ProofRow) {
  if (readOnly || proof.withdrawn) return false;
  const scope = { territoryId: territory.id, regionId: territory.regionId, actionId: action.id };
  return (proof.authorId === viewer.id && action.rights.addProof) || can(viewer, "proof.withdraw", scope);
}
