import "server-only";
import { Refusal } from "@/domain/shared/refusal";
import type { Transaction } from "@/server/db/transaction";

/** Refuses once the plan is locked, else keeps it from being locked until the end of the transaction. */
export async function assertPlanOpen(tx: Transaction, territoryId: string, sentence: string): Promise<void> {
  const [contract] = await tx.$queryRaw<{ locked: boolean }[]>`
    SELECT plan_locked_at IS NOT NULL AS locked FROM contract WHERE territory_id = ${territoryId}::uuid FOR SHARE`;
  if (contract?.locked) throw new Refusal("plan.locked", sentence);
}
