import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ExplainedError } from "./explained-error.mjs";
import { inProject } from "./project-folder.mjs";

/** The key Prisma's own command takes: both can never run at once. */
const LOCK = 72_707_369;

const HISTORY = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  varchar(36) PRIMARY KEY NOT NULL,
  checksum            varchar(64) NOT NULL,
  finished_at         timestamptz,
  migration_name      varchar(255) NOT NULL,
  logs                text,
  rolled_back_at      timestamptz,
  started_at          timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

/** @returns {{name: string, sql: string, checksum: string}[]} in the order they apply */
function readMigrations(folder = inProject("prisma", "migrations")) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8").replaceAll("\r\n", "\n");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** Refuses to go on from a history that the files no longer tell. */
function checkHistory(history, migrations) {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at: finishedAt } of history) {
    const file = byName.get(name);
    if (!finishedAt) {
      throw new ExplainedError(
        `La migration « ${name} » s’est arrêtée à mi-chemin : restaurez une sauvegarde de la base.`,
      );
    }
    if (!file) {
      throw new ExplainedError(
        `La base a reçu la migration « ${name} », absente de prisma/migrations : installez la version de Creuset qui la contient.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new ExplainedError(
        `La migration « ${name} » a changé depuis qu’elle a été appliquée : remettez le fichier d’origine et écrivez une nouvelle migration.`,
      );
    }
  }
}

async function checkedHistory(client, migrations) {
  const { rows } = await client.query(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at",
  );
  checkHistory(rows, migrations);
  return new Set(rows.map((row) => row.migration_name));
}

function lineOf(sql, position) {
  return position ? `, ligne ${sql.slice(0, Number(position)).split("\n").length}` : "";
}

async function apply(client, { name, sql, checksum }) {
  if (/^\s*(BEGIN|COMMIT|ROLLBACK|START TRANSACTION)\s*;/im.test(sql)) {
    throw new ExplainedError(`La migration « ${name} » gère elle-même ses transactions : retirez BEGIN et COMMIT.`);
  }
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw new ExplainedError(
      `La migration « ${name} » a échoué${lineOf(sql, error.position)}, la base est restée comme avant : ${error.message}`,
    );
  }
}

async function prepareHistory(client) {
  try {
    await client.query(HISTORY);
  } catch (error) {
    if (error.code !== "42501") throw error;
    throw new ExplainedError(
      "Ce compte ne peut pas créer de tables dans cette base : donnez dans DATABASE_OWNER_URL celui de son propriétaire (ALTER DATABASE … OWNER TO …).",
    );
  }
}

/** The queue of background jobs lives in a schema of its own, which its library keeps up to date. */
async function prepareJobs(connectionString) {
  const { Logger, runMigrations } = await import("graphile-worker");
  try {
    await runMigrations({ connectionString, logger: new Logger(() => () => {}) });
  } catch (error) {
    if (error.code !== "42501") throw error;
    throw new ExplainedError(
      "Ce compte ne peut pas créer dans cette base le schéma des tâches de fond : donnez dans DATABASE_OWNER_URL celui de son propriétaire (ALTER DATABASE … OWNER TO …).",
    );
  }
}

async function applyMissing(client, connectionString, migrations) {
  await client.query("SET lock_timeout = '120s'; SET statement_timeout = 0; SET client_min_messages = warning");
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
  } catch (error) {
    if (error.code !== "55P03") throw error;
    throw new ExplainedError(
      "Une autre migration est en cours depuis deux minutes : attendez qu’elle finisse, puis relancez.",
    );
  }
  await prepareHistory(client);
  const done = await checkedHistory(client, migrations);
  const missing = migrations.filter(({ name }) => !done.has(name));
  for (const migration of missing) await apply(client, migration);
  await prepareJobs(connectionString);
  await client.query(readFileSync(inProject("prisma", "grants.sql"), "utf8"));
  return { applied: missing.map(({ name }) => name), total: migrations.length };
}

async function connected(connectionString, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Each migration in its own transaction, one process at a time; closing the connection gives the lock back.
 * @param {string} connectionString
 * @param {{folder?: string}} [options]
 */
export async function migrate(connectionString, { folder } = {}) {
  const migrations = readMigrations(folder);
  return connected(connectionString, (client) => applyMissing(client, connectionString, migrations));
}

/** Names of the migrations not applied yet; refuses like `migrate` when history and files disagree. */
export async function pendingMigrations(connectionString) {
  const migrations = readMigrations();
  const done = await connected(connectionString, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
    return rows[0].exists ? checkedHistory(client, migrations) : new Set();
  });
  return migrations.map(({ name }) => name).filter((name) => !done.has(name));
}
