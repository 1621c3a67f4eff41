import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { EVERYWHERE } from "./backstage";
import { freshDatabase } from "./database";

/** A migrated database of this file's own, reached without the application. */
export async function rawDatabase(): Promise<{ open: () => Promise<pg.Client> }> {
  const { ownerUrl } = await freshDatabase();
  return {
    open: async () => {
      const db = new pg.Client({ connectionString: ownerUrl, options: EVERYWHERE });
      await db.connect();
      return db;
    },
  };
}

/** Another connection to the application's database, as its owner, closed with the test. */
export async function besideTheApplication(): Promise<pg.Client> {
  const db = new pg.Client({
    connectionString: process.env.DATABASE_OWNER_URL ?? inject("postgresOwnerUrl"),
    options: EVERYWHERE,
  });
  await db.connect();
  onTestFinished(() => db.end());
  return db;
}
