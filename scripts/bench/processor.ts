import { readFileSync } from "node:fs";
import type pg from "pg";

const CLOCK_TICKS = 100;

/** Seconds of processor a server process has taken, where the system tells. */
export function processorOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS;
  } catch {
    return null;
  }
}

/** The same for all the connections of an account to a database, together. */
export async function processorOfAccount(client: pg.Client, account: string): Promise<number> {
  const { rows } = await client.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE usename = $1 AND datname = current_database()",
    [account],
  );
  return rows.reduce((sum, { pid }) => sum + (processorOf(pid) ?? 0), 0);
}
