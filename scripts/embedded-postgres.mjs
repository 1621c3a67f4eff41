import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ExplainedError } from "./explained-error.mjs";
import { freePort } from "./free-port.mjs";
import { keepRunning } from "./keep-running.mjs";
import { createCluster, endPreviousRun, runningPostmaster, startCluster, stopCluster } from "./postgres-cluster.mjs";
import { isAlive, send } from "./processes.mjs";
import { inData, inProject, readJson, writeJson } from "./project-folder.mjs";

const FOLDER = inData("postgres");
const RECORD = inData("postgres.json");
const OWNER = "creuset";
const APPLICATION = "creuset_app";
const BACKUP = "creuset_backup";
const TEMPORARY = "creuset-postgres-";
const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };
const FAST = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
};

const newSecret = () => randomBytes(24).toString("hex");
const newRecord = () => ({ port: 0, superuserPassword: newSecret(), ...newPasswords() });
const newPasswords = () => ({ password: newSecret(), appPassword: newSecret(), backupPassword: newSecret() });

function address(user, password, port, database) {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

async function asSuperuser({ port, superuserPassword }, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: address("postgres", superuserPassword, port, "postgres") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The accounts of any other server: one owns the databases, one serves people, one backs up; none is a superuser. */
async function ensureRoles(client, record, rights = "NOCREATEDB") {
  await client.query(readFileSync(inProject("prisma", "roles.sql"), "utf8"));
  await client.query(`ALTER ROLE ${OWNER} ${rights} PASSWORD '${record.password}'`);
  await client.query(`ALTER ROLE ${APPLICATION} PASSWORD '${record.appPassword}'`);
  await client.query(`ALTER ROLE ${BACKUP} PASSWORD '${record.backupPassword}'`);
}

function addressesOf(record) {
  return {
    url: (database) => address(APPLICATION, record.appPassword, record.port, database),
    ownerUrl: (database) => address(OWNER, record.password, record.port, database),
  };
}

/** Where the running embedded server answers, by account, or null when it is stopped. */
export function runningDatabase(database) {
  const running = runningPostmaster(FOLDER);
  const record = readJson(RECORD);
  if (!running?.ready || !record) return null;
  const { url, ownerUrl } = addressesOf({ ...record, port: running.port });
  return { url: url(database), ownerUrl: ownerUrl(database) };
}

export function embeddedDatabaseExists() {
  return existsSync(join(FOLDER, "PG_VERSION"));
}

/** Starts the durable server of `.data`, created on first use. */
export async function startEmbeddedPostgres() {
  const kept = readJson(RECORD);
  if (!kept && embeddedDatabaseExists()) {
    throw new ExplainedError(
      `${RECORD} a disparu, et avec lui le mot de passe de la base : restaurez-le, ou supprimez ${FOLDER} pour repartir de zéro.`,
    );
  }
  const record = { ...newRecord(), ...kept };
  writeJson(RECORD, record);
  if (!embeddedDatabaseExists()) {
    rmSync(`${FOLDER}.new`, { recursive: true, force: true });
    createCluster(`${FOLDER}.new`, record.superuserPassword);
    renameSync(`${FOLDER}.new`, FOLDER);
  }
  await endPreviousRun(FOLDER);
  record.port = await freePort(record.port);
  writeJson(RECORD, record);
  const logFile = inData("postgres.log");
  const stop = await keepRunning({ folder: FOLDER, port: record.port, logFile, settings: DURABLE });
  try {
    await asSuperuser(record, (client) => ensureRoles(client, record));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...addressesOf(record),
    administer: (work) => asSuperuser(record, work),
    stop,
  };
}

/** @param {import("pg").Client} client a superuser's @returns {Promise<boolean>} whether it had to be created */
export async function ensureDatabase(client, database) {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
  if (rowCount === 0) await client.query(`CREATE DATABASE "${database}" OWNER ${OWNER} TEMPLATE template0`);
  return rowCount === 0;
}

/** Removes the clusters of test runs that were killed before they could do it. */
async function sweepTemporaryClusters() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(TEMPORARY))) {
    const root = join(tmpdir(), name);
    const owner = readJson(join(root, "owner.json"));
    if (owner === null || isAlive(owner.pid)) continue;
    await stopCluster(join(root, "data"));
    rmSync(root, { recursive: true, force: true });
  }
}

/**
 * A server for one test run, gone when it stops.
 * @param {{durable?: boolean}} [options] durable: same settings as the real one, otherwise as fast as can be
 */
export async function startTemporaryPostgres({ durable = false } = {}) {
  await sweepTemporaryClusters();
  const root = mkdtempSync(join(tmpdir(), TEMPORARY));
  writeFileSync(join(root, "owner.json"), JSON.stringify({ pid: process.pid }));
  const record = { ...newRecord(), port: await freePort() };
  const folder = join(root, "data");
  createCluster(folder, record.superuserPassword);
  const settings = durable ? DURABLE : FAST;
  const server = await startCluster({ ...record, folder, logFile: join(root, "postgres.log"), settings });
  const remove = () => rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  const abandon = () => {
    send(server.pid, "SIGQUIT");
    remove();
  };
  process.once("exit", abandon);
  await asSuperuser(record, (client) => ensureRoles(client, record, "CREATEDB"));
  return {
    ...addressesOf(record),
    superuserUrl: (database) => address("postgres", record.superuserPassword, record.port, database),
    async stop() {
      process.off("exit", abandon);
      await server.stop();
      remove();
    },
  };
}
