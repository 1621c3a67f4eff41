import "server-only";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "@/server/env";

const globals = globalThis as typeof globalThis & { creusetDatabase?: PrismaClient };

/** Limits hold in the database too: no statement, lock or idle transaction can hang a page. */
const SETTINGS =
  "-c statement_timeout=10000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=15000 -c timezone=UTC";

/** One pool per process: Next evaluates a module once per bundle layer, in production too. Only `server/db` imports it. */
export function client(): PrismaClient {
  globals.creusetDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env().DATABASE_URL,
        max: env().DATABASE_POOL_MAX,
        connectionTimeoutMillis: 5_000,
        options: SETTINGS,
      },
      { statementNameGenerator: ({ sql }) => pageStatementName(sql) },
    ),
  });
  return globals.creusetDatabase;
}

/**
 * Names the few long statements that pages read with, so that each connection plans them once: planning took half their
 * time. The others, whose texts may vary without end, stay unnamed.
 */
function pageStatementName(sql: string): string {
  return /^\s*WITH\s/.test(sql) ? createHash("sha1").update(sql).digest("hex") : "";
}
