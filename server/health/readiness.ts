import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { read, type Transaction } from "@/server/db/transaction";

/** Why the application should receive nobody yet. Says nothing of hosts, accounts or versions: the address is public. */
export type Unreadiness = "database" | "migrations" | "durability";

const settings = z.tuple([z.object({ durable: z.boolean(), migrated: z.boolean() })]);

/** Null when ready: the database answers, has received every migration, and keeps what it confirms. */
export async function unreadiness(): Promise<Unreadiness | null> {
  try {
    const expected = await migrationNames();
    return await read("system", (tx) => inspect(tx, expected));
  } catch {
    return "database";
  }
}

async function inspect(tx: Transaction, expected: readonly string[]): Promise<Unreadiness | null> {
  const [{ durable, migrated }] = settings.parse(
    await tx.$queryRaw`
      SELECT current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
               AND current_setting('synchronous_commit') <> 'off' AS durable,
             to_regclass('_prisma_migrations') IS NOT NULL AS migrated`,
  );
  if (!migrated) return "migrations";
  const applied = await tx.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const names = new Set(applied.map(({ name }) => name));
  if (!expected.every((name) => names.has(name))) return "migrations";
  return durable ? null : "durability";
}

async function migrationNames(): Promise<string[]> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations");
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
