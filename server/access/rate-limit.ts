import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { Refusal } from "@/domain/shared/refusal";
import { type Transaction, write } from "@/server/db/transaction";
import { env } from "@/server/env";
import { clientAddress } from "./client-address";

export type Paced = "command" | "export";

/** A file weighs more than a command; people of one office share an address. */
const EXPORT_SHARE = 6;
const ADDRESS_FACTOR = 10;
/** A calendar comes back every few hours, from every device of its owner. */
const FEED_READINGS = 30;
const PROGRAM_FACTOR = 2;
const HURRIED = "Trop de demandes en peu de temps. Attendez une minute, puis recommencez : rien n’est perdu.";

/** Counts one more request of this session and of this address in the minute, and refuses beyond what a hand can do. */
export async function keepPace(kind: Paced, viewer: Viewer | null): Promise<void> {
  const address = await clientAddress();
  if (viewer === null && address === null) return;
  const perSession = Math.ceil(env().COMMANDS_PER_MINUTE / (kind === "export" ? EXPORT_SHARE : 1));
  const hurried = await write("system", async (tx) => {
    const ofSession = viewer ? await countOne(tx, `${kind}:session:${viewer.sessionId}`) : 0;
    const ofAddress = address ? await countOne(tx, `${kind}:address:${address}`) : 0;
    return ofSession > perSession || ofAddress > perSession * ADDRESS_FACTOR;
  });
  if (hurried) throw new Refusal("rate.hurried", HURRIED);
}

/** Counts one more reading of a calendar feed in the minute, whoever asks: its address is all there is to know of them. */
export async function keepFeedPace(feedId: string): Promise<void> {
  const readings = await write("system", (tx) => countOne(tx, `feed:${feedId}`));
  if (readings > FEED_READINGS) throw new Refusal("rate.hurried", HURRIED);
}

/** What is left of the minute: how many requests, and how many seconds; `hurried` once there were too many. */
export type Pace = { most: number; left: number; seconds: number; hurried: boolean };

/** How many requests a token may make in a minute. A program goes faster than a hand. */
export function tokenRequestsPerMinute(): number {
  return env().COMMANDS_PER_MINUTE * PROGRAM_FACTOR;
}

/** Counts one more request of a token in the minute. */
export async function tokenPace(tokenId: string): Promise<Pace> {
  const most = tokenRequestsPerMinute();
  const { count, seconds } = await write("system", (tx) => countInMinute(tx, `api:token:${tokenId}`));
  return { most, left: Math.max(0, most - count), seconds, hurried: count > most };
}

async function countOne(tx: Transaction, key: string): Promise<number> {
  return (await countInMinute(tx, key)).count;
}

/** How many in the minute that began with the first of them, and how many seconds of it are left. */
async function countInMinute(tx: Transaction, key: string): Promise<{ count: number; seconds: number }> {
  const [row] = await tx.$queryRaw<{ count: number; seconds: number }[]>`
    INSERT INTO sign_in_throttle AS pace (key, failures, window_end) VALUES (${key}, 1, now() + interval '1 minute')
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN pace.window_end > now() THEN pace.failures + 1 ELSE 1 END,
      window_end = CASE WHEN pace.window_end > now() THEN pace.window_end ELSE EXCLUDED.window_end END
    RETURNING failures AS count, greatest(1, ceil(extract(epoch FROM window_end - now())))::int AS seconds`;
  return row ?? { count: 0, seconds: 60 };
}
