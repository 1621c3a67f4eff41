import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { createDatabase } from "./create-database";

/** A migrated database of this file's own; the application under test is pointed at it. */
export async function freshDatabase(): Promise<{ url: string }> {
  const maintenance = inject("postgresUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(maintenance, name, "template_creuset");
  const url = new URL(maintenance);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  process.env.AUTH_SECRET = "a secret of the tests, longer than thirty-two characters";
  return { url: url.href };
}
