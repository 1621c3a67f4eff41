import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { createDatabase } from "./create-database";

function inDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * A migrated database of this file's own. The application under test is pointed at it by its own account; tests arrange and
 * look with the owner's.
 */
export async function freshDatabase(): Promise<{ url: string; ownerUrl: string; superuserUrl: string }> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(inject("postgresOwnerUrl"), name, "template_creuset");
  const url = inDatabase(inject("postgresUrl"), name);
  const ownerUrl = inDatabase(inject("postgresOwnerUrl"), name);
  process.env.DATABASE_URL = url;
  process.env.DATABASE_OWNER_URL = ownerUrl;
  process.env.AUTH_SECRET = "a secret of the tests, longer than thirty-two characters";
  process.env.REQUIRE_SECOND_FACTOR ??= "0";
  return { url, ownerUrl, superuserUrl: inDatabase(inject("postgresSuperuserUrl"), name) };
}
