import "server-only";
import { z } from "zod";
import { can, type Permission, type Viewer } from "@/domain/access/permissions";
import type { Subject, SubjectKind } from "@/domain/follow-up/subject";
import { Denied } from "@/domain/shared/refusal";
import { Prisma } from "@/prisma/generated/client";
import { type LoadedAction, loadAction, loadActionOf } from "@/server/action/load-action";
import { enterTerritory, type Transaction } from "@/server/db/transaction";

/** The column of a comment or a proof that names its subject; an action needs none. */
export const SUBJECT_COLUMNS = {
  milestone: "milestoneId",
  expense: "expenseId",
  fundingLine: "fundingLineId",
  obstacle: "obstacleId",
  declaration: "declarationId",
  decision: "decisionId",
} as const satisfies Record<Exclude<SubjectKind, "action">, string>;

/** Where each kind of subject is stored, and what names it. */
export const SUBJECT_TABLES: Record<Exclude<SubjectKind, "action">, { table: Prisma.Sql; label: Prisma.Sql }> = {
  milestone: { table: Prisma.sql`milestone`, label: Prisma.sql`s.title` },
  expense: { table: Prisma.sql`expense`, label: Prisma.sql`s.object` },
  fundingLine: {
    table: Prisma.sql`funding_line`,
    label: Prisma.sql`coalesce(s.title, (SELECT o.name FROM organization o WHERE o.id = s.funder_id))`,
  },
  obstacle: { table: Prisma.sql`obstacle`, label: Prisma.sql`s.title` },
  declaration: { table: Prisma.sql`status_declaration`, label: Prisma.sql`s.sentence` },
  decision: { table: Prisma.sql`decision`, label: Prisma.sql`s.text` },
};

const row = z.object({
  territoryId: z.string(),
  regionId: z.string(),
  slug: z.string(),
  actionId: z.string().nullable(),
  label: z.string(),
});

/** What is talked about, in its own words, where it stands, and its action when it has one. */
export type LoadedSubject = {
  territoryId: string;
  slug: string;
  label: string;
  action: LoadedAction | null;
  /** Names the subject in a row of its own: `{ milestoneId: … }`, nothing for the action itself. */
  column: Partial<Record<(typeof SUBJECT_COLUMNS)[Exclude<SubjectKind, "action">], string>>;
};

const unknownSubject = () =>
  new Denied("subject.unknown", "Ce dont vous parlez n’existe pas, ou n’est pas dans votre périmètre.");

/**
 * The subject of a comment or a proof, once the viewer may do that to its action; a decision about the whole contract takes
 * the right over the territory. What can't be seen and what doesn't exist get the same answer.
 */
export async function loadSubject(
  tx: Transaction,
  viewer: Viewer,
  { about, subjectId }: Subject,
  permission: Permission,
): Promise<LoadedSubject> {
  if (about === "action") {
    const action = await loadAction(tx, viewer, subjectId, permission);
    return { territoryId: action.territoryId, slug: action.slug, label: action.title, action, column: {} };
  }
  const { table, label } = SUBJECT_TABLES[about];
  const rows = await tx.$queryRaw`
    SELECT s.territory_id AS "territoryId", t.region_id AS "regionId", t.slug, s.action_id AS "actionId", ${label} AS label
    FROM ${table} s JOIN territory t ON t.id = s.territory_id WHERE s.id = ${subjectId}::uuid`;
  const [found] = z.array(row).parse(rows);
  if (!found) throw unknownSubject();
  const place = { territoryId: found.territoryId, slug: found.slug, label: found.label };
  const column = { [SUBJECT_COLUMNS[about]]: subjectId };
  if (found.actionId === null) {
    const { territoryId, regionId } = found;
    if (!can(viewer, permission, { territoryId, regionId })) throw unknownSubject();
    await enterTerritory(tx, found.territoryId);
    return { ...place, action: null, column };
  }
  const action = await loadActionOf(tx, viewer, found.actionId, permission, unknownSubject);
  return { ...place, action, column };
}
