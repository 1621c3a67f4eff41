import "server-only";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { now } from "@/server/clock";
import { lookEverywhere, read } from "@/server/db/transaction";
import { env } from "@/server/env";
import { log } from "@/server/log";

const DAY_MS = 86_400_000;
/** The turn of a day comes some minutes before or after that of the day before. */
const SLACK_MS = 3_600_000;

const head = z.object({
  database: z.string(),
  territory: z.string(),
  code: z.string(),
  sequence: z.string(),
  hash: z.string(),
});
const line = z.object({ at: z.coerce.date() });

const headsFile = () => resolve(env().AUDIT_HEADS_FILE);

/**
 * Writes the head of each chain outside the database, in a file and in the log: whoever cuts the end of a chain and moves
 * its head back leaves it whole to the eye, but not what was written elsewhere.
 */
export async function exportHeads(): Promise<void> {
  const at = now().toISOString();
  const heads = await read("system", async (tx) => {
    await lookEverywhere(tx);
    return z.array(head).parse(
      await tx.$queryRaw`
        SELECT current_database() AS database, h.territory_id AS territory, coalesce(t.code, 'nation') AS code,
          h.sequence::text AS sequence, encode(h.hash, 'hex') AS hash
        FROM audit_head h LEFT JOIN territory t ON t.id = h.territory_id WHERE h.sequence > 0 ORDER BY t.code NULLS LAST`,
    );
  });
  for (const each of heads) log().info({ kind: "audit-head", ...each }, "head of the trail");
  const lines = heads.map((each) => `${JSON.stringify({ at, ...each })}\n`).join("");
  await mkdir(dirname(headsFile()), { recursive: true });
  await appendFile(headsFile(), lines, { mode: 0o600 });
}

/** At start-up, when nothing was exported for a day: the server may have been down when its turn came. */
export async function exportHeadsWhenDue(): Promise<void> {
  const kept = await readFile(headsFile(), "utf8").catch(() => "");
  const last = kept.trimEnd().split("\n").at(-1) ?? "";
  const read = last === "" ? null : line.safeParse(safeJson(last)).data;
  if (read && now().getTime() - read.at.getTime() < DAY_MS - SLACK_MS) return;
  await exportHeads();
}

/** Beside a start that must not wait for it, nor fail with it. */
export function exportHeadsAtStart(): void {
  exportHeadsWhenDue().catch((error: Error) =>
    log().error({ kind: "audit-head", reason: error.name }, "heads not exported"),
  );
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
