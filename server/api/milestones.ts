import "server-only";
import type { z } from "zod";
import { ROWS_PER_ANSWER } from "@/domain/api/asked";
import type { MILESTONES } from "@/domain/api/endpoints";
import type { milestonesAnswer } from "@/domain/api/milestone-answer";
import { listMilestones } from "@/server/milestone/milestone-list.queries";
import { listedActions, listScope } from "@/server/territory/list-scope";
import type { AskedApi } from "./answer-api";
import { readAt, territoryAsked } from "./read-at";

export async function listedMilestones(asked: AskedApi<z.output<(typeof MILESTONES)["query"]>>) {
  const { action = null, state = null, from = null, to = null, limit = ROWS_PER_ANSWER, cursor = null } = asked.query;
  const sort = { column: "date", order: "ascending" } as const;
  const { contract, extra: list } = await territoryAsked(asked, async (tx, seen) => {
    const actions = listedActions(seen, null);
    const abandonedIds = actions.filter(({ status }) => status?.status === "ABANDONED").map(({ id }) => id);
    const query = { action, state, from, to, sort, cursor, most: limit };
    return listMilestones(tx, { ...listScope(seen, actions), abandonedIds }, query);
  });
  const body: z.input<typeof milestonesAnswer> = {
    data: list.page.rows.map(({ sortKey: _key, sortTie: _tie, originalBaseline, ...milestone }) => ({
      ...milestone,
      original_baseline: originalBaseline,
    })),
    total: list.page.total,
    next: null,
    ...readAt(contract),
  };
  return { body, next: list.page.next };
}
