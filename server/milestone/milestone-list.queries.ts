import "server-only";
import { z } from "zod";
import {
  LISTED_STATES,
  MILESTONE_COLUMNS,
  type MilestoneColumn,
  type MilestoneFilters,
  type MilestoneListQuery,
} from "@/domain/milestone/milestone-list-query";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import type { Sort, SortOrder } from "@/domain/shared/list-query";
import { Prisma } from "@/prisma/generated/client";
import { keysetAnswer, keysetPage, keysetRow, type ListPage } from "@/server/db/keyset";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";
import type { ListScope } from "@/server/territory/list-scope";
import { milestoneState } from "./milestone-state";

/** The actions to list, with those of them that were abandoned. */
export type MilestoneScope = ListScope & { abandonedIds: readonly string[] };

const date = calendarDateSchema.nullable();
const row = keysetRow({
  id: z.string(),
  rank: z.number(),
  title: z.string(),
  weight: z.number(),
  action: z.number(),
  originalBaseline: date,
  baseline: date,
  forecast: date,
  actual: date,
  cancelled: z.boolean(),
  state: z.enum(LISTED_STATES),
});
export type ListedMilestone = z.output<typeof row>;

export type MilestoneList = {
  page: ListPage<ListedMilestone>;
  /** How many rows each state would keep, the other filters left as they are. */
  states: Partial<Record<ListedMilestone["state"], number>>;
  /** Every milestone of the scope, filters aside. */
  unfiltered: number;
};

/** Rows without a value come last in either order. */
const LAST: Record<SortOrder, { date: Prisma.Sql; number: Prisma.Sql }> = {
  ascending: { date: Prisma.sql`'9999-12-31'::date`, number: Prisma.sql`999999` },
  descending: { date: Prisma.sql`'0001-01-01'::date`, number: Prisma.sql`-999999` },
};

function sortKey({ column, order }: Sort<MilestoneColumn>): Prisma.Sql {
  switch (column) {
    case "date":
      return Prisma.sql`coalesce(due, ${LAST[order].date})`;
    case "ecart":
      return Prisma.sql`coalesce(coalesce(actual, forecast) - baseline, ${LAST[order].number})::bigint`;
    case "action":
      return Prisma.sql`action::bigint`;
  }
}

function conditions({ action, from, to }: MilestoneFilters): Prisma.Sql {
  const kept = [
    ...(action === null ? [] : [Prisma.sql`action = ${action}`]),
    ...(from === null ? [] : [Prisma.sql`due >= ${from}::date`]),
    ...(to === null ? [] : [Prisma.sql`due <= ${to}::date`]),
  ];
  return kept.length === 0 ? Prisma.sql`true` : Prisma.join(kept, " AND ");
}

/**
 * One page of milestones as they stand on a day, in one statement; those declared later are absent. The state is the
 * one `milestoneState` of the domain tells, but for what an abandoned action will not reach.
 */
export async function listMilestones(
  tx: Transaction,
  scope: MilestoneScope,
  query: MilestoneListQuery & { most?: number },
): Promise<MilestoneList> {
  const { territoryId, actionIds, abandonedIds, knownAt } = scope;
  const { sort, state } = query;
  const asOf = Prisma.sql`${scope.asOf}::date`;
  const stateKept = state === null ? Prisma.sql`true` : Prisma.sql`state = ${state}`;
  const rows = await tx.$queryRaw<{ list: unknown }[]>`
    WITH all_rows AS MATERIALIZED (
      SELECT m.id, m.rank, m.title, m.weight, a.number AS action, s.original_baseline AS "originalBaseline", s.baseline,
             s.forecast, s.actual, s.cancelled, coalesce(s.actual, s.forecast, s.baseline) AS due,
             CASE WHEN s.cancelled THEN 'CANCELLED' WHEN s.actual IS NOT NULL THEN 'REACHED'
                  WHEN a.id = ANY(${abandonedIds}::uuid[]) THEN 'DROPPED'
                  WHEN coalesce(s.baseline, s.forecast) < ${asOf} THEN 'OVERDUE' ELSE 'UPCOMING' END AS state
      FROM milestone m JOIN action a ON a.id = m.action_id CROSS JOIN LATERAL ${milestoneState(asOf, knownAt)} s
      WHERE m.territory_id = ${territoryId}::uuid AND m.action_id = ANY(${actionIds}::uuid[]) AND m.declared_on <= ${asOf}${recordedBy(Prisma.sql`m.recorded_at`, knownAt)}
    ),
    listed AS (SELECT * FROM all_rows WHERE ${conditions(query)}),
    kept AS (SELECT *, ${sortKey(sort)} AS "sortKey", action::bigint * 1000000 + rank AS "sortTie" FROM listed WHERE ${stateKept})
    SELECT json_build_object(
      'unfiltered', (SELECT count(*) FROM all_rows),
      'states', (SELECT json_object_agg(state, n) FROM (SELECT state, count(*) AS n FROM listed GROUP BY state) c),
      'page', ${keysetPage(query, MILESTONE_COLUMNS[sort.column].kind)}
    ) AS list`;
  const answer = z.object({
    unfiltered: z.number(),
    states: z.partialRecord(z.enum(LISTED_STATES), z.number()).nullable(),
    page: keysetAnswer(row, query),
  });
  const { states, ...list } = answer.parse(rows[0]?.list);
  return { ...list, states: states ?? {} };
}
