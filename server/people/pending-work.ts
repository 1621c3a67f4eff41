import "server-only";
import { z } from "zod";
import { pendingWork } from "@/domain/people/pending-work";
import type { Person } from "@/domain/people/person";
import type { Transaction } from "@/server/db/transaction";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";

export type PilotedAction = { id: string; number: number; title: string; pending: string[] };

const row = z.object({ actionId: z.string(), number: z.number() });

/** The actions a person pilots, each with what is in progress on it. */
export async function pilotedActions(
  tx: Transaction,
  { territory, actions, asOf }: VisibleContract,
  person: Person | undefined,
): Promise<PilotedAction[]> {
  const held =
    person?.roles.filter(({ role, ended }) => role === "PILOT" && !ended).map(({ action }) => action?.id) ?? [];
  if (held.length === 0) return [];
  const drafts = z.array(row).parse(
    await tx.$queryRaw`
      SELECT DISTINCT t.action_id AS "actionId", k.number FROM amendment k JOIN (
        SELECT b.amendment_id, b.action_id FROM budget_version b
        UNION SELECT d.amendment_id, m.action_id FROM amendment_date d JOIN milestone m ON m.id = d.milestone_id
      ) t ON t.amendment_id = k.id
      WHERE k.territory_id = ${territory.id}::uuid AND k.sealed_at IS NULL ORDER BY k.number`,
  );
  return actions
    .filter(isFull)
    .filter(({ id }) => held.includes(id))
    .map(({ id, number, shortTitle, overdue, next }) => {
      const own = drafts.filter(({ actionId }) => actionId === id).map((draft) => draft.number);
      return { id, number, title: shortTitle, pending: pendingWork({ overdue, next, drafts: own }, asOf) };
    });
}
