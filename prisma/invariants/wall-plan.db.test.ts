import { beforeAll, expect, test } from "vitest";
import { read } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { aPilotAtWork, openExpense } from "@/test-support/spending";

beforeAll(freshDatabase);

/** Every node of a plan, the innermost included. */
type Node = {
  "Node Type": string;
  "Parent Relationship"?: string;
  Filter?: string;
  "Index Cond"?: string;
  Plans?: Node[];
};
const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

test("the policy is worked out once per statement, and the index on the territory still serves", async () => {
  const { pilot, action } = await aPilotAtWork();
  await openExpense(pilot, action.id);
  await client().$executeRaw`
    INSERT INTO journal_entry (id, territory_id, action_id, actor_id, event, subject_id)
    SELECT gen_random_uuid(), ${action.territory.id}::uuid, ${action.id}::uuid, ${pilot.id}::uuid, 'status.declared', ${action.id}::uuid
    FROM generate_series(1, 5000)`;
  await client().$executeRaw`ANALYZE journal_entry`;
  const plan = await read(pilot, async (tx) => {
    const rows = await tx.$queryRaw<{ "QUERY PLAN": [{ Plan: Node }] }[]>`
      EXPLAIN (FORMAT JSON) SELECT * FROM journal_entry
      WHERE territory_id = ${action.territory.id}::uuid AND action_id = ${action.id}::uuid ORDER BY sequence DESC LIMIT 10`;
    return rows[0]?.["QUERY PLAN"][0].Plan;
  });
  if (!plan) throw new Error("no plan");
  const all = nodes(plan);
  expect(all.map((node) => node["Parent Relationship"])).toContain("InitPlan");
  expect(all.map((node) => node["Parent Relationship"])).not.toContain("SubPlan");
  const scan = all.find((node) => node["Index Cond"] !== undefined);
  expect(scan?.["Index Cond"]).toContain("territory_id =");
  expect(scan?.Filter).not.toMatch(/territories_in_scope/);
});
