import "server-only";
import { Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";
import { clientAddress } from "./client-address";

/** What is tried: a password on an address, a code on an account, or a link to an address. */
type Tried = "account" | "code" | "link";

/** So many failures on an account, from one address or over the whole site close the door for a quarter of an hour. */
const LIMITS = { own: 5, address: 30, site: 300 } as const;
const WINDOW_MS = 15 * 60_000;
const THROTTLED = "Trop d’essais. Attendez un quart d’heure, ou demandez un nouveau lien au chef de projet.";

/** From the narrowest to the widest: an account that is closed costs its address and the site nothing more. */
export type ThrottleKeys = readonly { key: string; limit: number }[];

/** What an attempt counts against. Links are counted apart: asking for many closes no door to passwords. */
export async function throttleKeys(tried: Tried, who: string): Promise<ThrottleKeys> {
  const address = await clientAddress();
  const apart = tried === "link" ? "link-" : "";
  return [
    { key: `${tried}:${who}`, limit: LIMITS.own },
    ...(address === null ? [] : [{ key: `${apart}address:${address}`, limit: LIMITS.address }]),
    { key: `${apart}site`, limit: LIMITS.site },
  ];
}

/**
 * Counts an attempt before it is looked at, so that guesses sent all at once are counted one by one; refused, an attempt is
 * not counted. A right one takes its own back.
 */
export async function countAttempt(tx: Transaction, keys: ThrottleKeys): Promise<void> {
  const windowEnd = new Date(now().getTime() + WINDOW_MS);
  for (const { key, limit } of keys) {
    const [row] = await tx.$queryRaw<{ failures: number }[]>`
      INSERT INTO sign_in_throttle (key, failures, window_end) VALUES (${key}, 1, ${windowEnd})
      ON CONFLICT (key) DO UPDATE SET
        failures = CASE WHEN sign_in_throttle.window_end > now() THEN sign_in_throttle.failures + 1 ELSE 1 END,
        window_end = CASE WHEN sign_in_throttle.window_end > now() THEN sign_in_throttle.window_end ELSE EXCLUDED.window_end END
      RETURNING failures`;
    if ((row?.failures ?? 0) > limit) throw new Refusal("signin.throttled", THROTTLED);
  }
}

/** Forgets the failures of the account; the address and the site keep those of others. */
export async function forgetAttempts(tx: Transaction, [own, ...shared]: ThrottleKeys): Promise<void> {
  if (own) await tx.signInThrottle.deleteMany({ where: { key: own.key } });
  for (const { key } of shared)
    await tx.signInThrottle.updateMany({ where: { key, failures: { gt: 0 } }, data: { failures: { decrement: 1 } } });
}
