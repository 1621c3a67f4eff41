import "server-only";
import { Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

/** Five failures on an account, or thirty from one address, close the door for a quarter of an hour. */
const LIMITS = { account: 5, address: 30 } as const;
const WINDOW_MS = 15 * 60_000;
type Kind = keyof typeof LIMITS;
export type ThrottleKeys = Record<Kind, string>;

const kinds = Object.keys(LIMITS) as Kind[];
const keyOf = (kind: Kind, keys: ThrottleKeys) => `${kind}:${keys[kind]}`;

export async function assertNotThrottled(tx: Transaction, keys: ThrottleKeys): Promise<void> {
  const rows = await tx.signInThrottle.findMany({
    where: { key: { in: kinds.map((kind) => keyOf(kind, keys)) }, windowEnd: { gt: now() } },
  });
  const closed = kinds.some(
    (kind) => (rows.find((row) => row.key === keyOf(kind, keys))?.failures ?? 0) >= LIMITS[kind],
  );
  if (closed)
    throw new Refusal(
      "signin.throttled",
      "Trop d’essais. Attendez un quart d’heure, ou demandez un nouveau lien au chef de projet.",
    );
}

export async function countFailure(tx: Transaction, keys: ThrottleKeys): Promise<void> {
  const windowEnd = new Date(now().getTime() + WINDOW_MS);
  for (const kind of kinds) {
    await tx.$executeRaw`
      INSERT INTO sign_in_throttle (key, failures, window_end) VALUES (${keyOf(kind, keys)}, 1, ${windowEnd})
      ON CONFLICT (key) DO UPDATE SET
        failures = CASE WHEN sign_in_throttle.window_end > now() THEN sign_in_throttle.failures + 1 ELSE 1 END,
        window_end = CASE WHEN sign_in_throttle.window_end > now() THEN sign_in_throttle.window_end ELSE EXCLUDED.window_end END`;
  }
}

export async function forgetFailures(tx: Transaction, keys: ThrottleKeys): Promise<void> {
  await tx.signInThrottle.deleteMany({ where: { key: keyOf("account", keys) } });
}
