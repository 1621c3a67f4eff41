import "server-only";
import { Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

/** Five failures on an account, or thirty from one address, close the door for a quarter of an hour. */
const LIMITS = { account: 5, address: 30 } as const;
const WINDOW_MS = 15 * 60_000;
const THROTTLED = "Trop d’essais. Attendez un quart d’heure, ou demandez un nouveau lien au chef de projet.";
type Kind = keyof typeof LIMITS;
export type ThrottleKeys = Record<Kind, string>;

const kinds = Object.keys(LIMITS) as Kind[];
const keyOf = (kind: Kind, keys: ThrottleKeys) => `${kind}:${keys[kind]}`;

/**
 * Counts an attempt before its password is looked at, so that guesses sent all at once are counted one by one; refused,
 * an attempt is not counted. A right password takes its own back.
 */
export async function countAttempt(tx: Transaction, keys: ThrottleKeys): Promise<void> {
  const windowEnd = new Date(now().getTime() + WINDOW_MS);
  for (const kind of kinds) {
    const [row] = await tx.$queryRaw<{ failures: number }[]>`
      INSERT INTO sign_in_throttle (key, failures, window_end) VALUES (${keyOf(kind, keys)}, 1, ${windowEnd})
      ON CONFLICT (key) DO UPDATE SET
        failures = CASE WHEN sign_in_throttle.window_end > now() THEN sign_in_throttle.failures + 1 ELSE 1 END,
        window_end = CASE WHEN sign_in_throttle.window_end > now() THEN sign_in_throttle.window_end ELSE EXCLUDED.window_end END
      RETURNING failures`;
    if ((row?.failures ?? 0) > LIMITS[kind]) throw new Refusal("signin.throttled", THROTTLED);
  }
}

/** Forgets the failures of the account; the address it came from keeps those of others. */
export async function forgetAttempts(tx: Transaction, keys: ThrottleKeys): Promise<void> {
  await tx.signInThrottle.deleteMany({ where: { key: keyOf("account", keys) } });
  await tx.signInThrottle.updateMany({
    where: { key: keyOf("address", keys), failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  });
}
