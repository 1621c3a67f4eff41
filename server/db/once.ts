import "server-only";
import { createHash } from "node:crypto";
import { Refusal } from "@/domain/shared/refusal";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "./transaction";

type Attempt = { territoryId: string; actorId: string; operation: string; key: string; payload: object };

/** The same content gives the same hash whatever the order of its fields. */
function fingerprint(payload: object): string {
  const ordered = JSON.stringify(Object.entries(payload).sort(([a], [b]) => a.localeCompare(b)));
  return createHash("sha256").update(ordered).digest("hex");
}

/**
 * Runs a change once per key. A second call with the same key waits for the first, then gets its answer;
 * with other content it is refused. Key, effect and answer share the transaction.
 */
export async function once<T extends Prisma.InputJsonObject>(
  tx: Transaction,
  attempt: Attempt,
  run: () => Promise<T>,
): Promise<T> {
  const { payload, ...identity } = attempt;
  const payloadHash = fingerprint(payload);
  const reserved = await tx.$executeRaw`
    INSERT INTO idempotency_key (territory_id, actor_id, operation, key, payload_hash, result)
    VALUES (${identity.territoryId}::uuid, ${identity.actorId}::uuid, ${identity.operation}, ${identity.key}::uuid, ${payloadHash}, '{}')
    ON CONFLICT DO NOTHING`;
  const where = { territoryId_actorId_operation_key: identity };
  if (reserved === 0) {
    const first = await tx.idempotencyKey.findUniqueOrThrow({ where });
    if (first.payloadHash === payloadHash) return first.result as T;
    throw new Refusal(
      "key.reused",
      "Cette saisie a déjà été enregistrée avec un autre contenu. Rechargez la page pour en faire une nouvelle.",
    );
  }
  const result = await run();
  await tx.idempotencyKey.update({ where, data: { result } });
  return result;
}
