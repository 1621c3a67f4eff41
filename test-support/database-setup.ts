import type { TestProject } from "vitest/node";
import { startTemporaryPostgres } from "../scripts/embedded-postgres.mjs";
import { migrate } from "../scripts/migrate.mjs";
import { createDatabase } from "./create-database";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: declaration merging needs an interface.
  export interface ProvidedContext {
    postgresUrl: string;
    postgresOwnerUrl: string;
    postgresSuperuserUrl: string;
  }
}

/** One real PostgreSQL for the run, with a migrated template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTemporaryPostgres();
  await createDatabase(postgres.ownerUrl("postgres"), "template_creuset");
  await migrate(postgres.ownerUrl("template_creuset"));
  project.provide("postgresUrl", postgres.url("postgres"));
  project.provide("postgresOwnerUrl", postgres.ownerUrl("postgres"));
  project.provide("postgresSuperuserUrl", postgres.superuserUrl("postgres"));
  return () => postgres.stop();
}
