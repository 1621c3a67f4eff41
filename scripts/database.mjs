import {
  embeddedDatabaseExists,
  ensureDatabase,
  runningDatabase,
  startEmbeddedPostgres,
} from "./embedded-postgres.mjs";
import { ExplainedError } from "./explained-error.mjs";
import { inData, readJson, writeJson } from "./project-folder.mjs";
import { currentRun, takeRunLock } from "./run-lock.mjs";

const MODE = inData("mode.json");
const OLDEST = 150_000;
const DEMONSTRATION_DATABASE = "creuset_demo";
const FACTS_DATABASE = "creuset";

const ADVICE = {
  ECONNREFUSED: "aucun serveur n’y répond : démarrez PostgreSQL, ou corrigez l’hôte et le port",
  ENOTFOUND: "cet hôte est inconnu : corrigez son nom",
  EAI_AGAIN: "cet hôte est introuvable pour l’instant : vérifiez son nom et le réseau",
  EHOSTUNREACH: "le serveur est hors d’atteinte : vérifiez l’hôte, le réseau et le pare-feu",
  ETIMEDOUT: "le serveur ne répond pas : vérifiez l’hôte, le port et le pare-feu",
  "28P01": "le mot de passe est refusé : corrigez l’utilisateur ou le mot de passe",
  28000: "cet utilisateur est refusé : corrigez l’utilisateur, ou autorisez-le dans pg_hba.conf",
  "3D000": "cette base n’existe pas : créez-la, ou corrigez son nom",
};

function withoutPassword(url) {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function explainConnection(url, error) {
  const advice =
    ADVICE[error.code] ?? `ce n’est pas un PostgreSQL qui répond comme attendu (${error.message}) : vérifiez l’adresse`;
  return new ExplainedError(`DATABASE_URL mène à ${withoutPassword(url)}, mais ${advice}.`);
}

/** What the application's account must not be: PostgreSQL would let it through the wall between territories. */
function checkAccount(url, { wall }) {
  if (wall) return;
  throw new ExplainedError(
    `Le compte de DATABASE_URL (${new URL(url).username}) passe outre la séparation des territoires : donnez un compte ordinaire, par exemple creuset_app, et celui du propriétaire dans DATABASE_OWNER_URL (voir prisma/roles.sql).`,
  );
}

/** Makes sure the given database answers and is recent enough; says what to do otherwise. */
async function checkDatabase(url) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new ExplainedError(
      "DATABASE_URL ne se lit pas : écrivez postgresql://utilisateur:motdepasse@hôte:5432/base (les signes spéciaux du mot de passe en %XX).",
    );
  }
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw explainConnection(url, error.errors?.[0] ?? error);
  }
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int AS number, version(), NOT (rolsuper OR rolbypassrls) AS wall
     FROM pg_roles WHERE rolname = current_user`,
  );
  await client.end();
  if (rows[0].number >= OLDEST) return rows[0];
  throw new ExplainedError(
    `${rows[0].version.split(" on ")[0]} est trop ancien : il faut PostgreSQL 15 ou plus récent.`,
  );
}

/** The demonstration stays until somebody removes it. */
export function demonstrationIsOn() {
  return readJson(MODE)?.mode !== "facts";
}

/** Puts the demonstration's database aside under a dated name, and remembers that facts alone are wanted. */
export async function archiveDemonstration(server) {
  const moment = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const archive = `${DEMONSTRATION_DATABASE}_archive_${moment}`;
  await server.administer((client) => client.query(`ALTER DATABASE ${DEMONSTRATION_DATABASE} RENAME TO ${archive}`));
  writeJson(MODE, { mode: "facts", since: new Date().toISOString(), archive });
  return archive;
}

/** The server of `.data` and the database of the current mode, created when missing. */
async function openEmbedded() {
  const demonstration = demonstrationIsOn();
  const created = !embeddedDatabaseExists();
  const server = await startEmbeddedPostgres();
  try {
    const name = databaseName();
    const fresh = await server.administer((client) => ensureDatabase(client, name));
    const addresses = { url: server.url(name), ownerUrl: server.ownerUrl(name) };
    return { ...addresses, demonstration, fresh: created || fresh, embedded: server, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** @param {{databaseUrl: string | null, ownerUrl: string | null}} settings */
export async function openDatabase({ databaseUrl, ownerUrl }) {
  if (databaseUrl === null) return openEmbedded();
  checkAccount(databaseUrl, await checkDatabase(databaseUrl));
  if (ownerUrl !== null) await checkDatabase(ownerUrl);
  const addresses = { url: databaseUrl, ownerUrl: ownerUrl ?? databaseUrl };
  return { ...addresses, demonstration: false, fresh: true, embedded: null, stop: async () => {} };
}

function databaseName() {
  return demonstrationIsOn() ? DEMONSTRATION_DATABASE : FACTS_DATABASE;
}

/**
 * For a command that comes beside the application: uses the database while it runs, otherwise opens it for the time needed.
 * @template T
 * @param {{databaseUrl: string | null, ownerUrl: string | null}} settings
 * @param {string} command
 * @param {(database: {url: string, ownerUrl: string, demonstration: boolean}) => Promise<T>} work
 */
export async function withDatabase(settings, command, work) {
  const running = settings.databaseUrl === null && currentRun() ? runningDatabase(databaseName()) : null;
  if (running) return work({ ...running, demonstration: demonstrationIsOn() });
  const lock = settings.databaseUrl === null ? await takeRunLock(command) : null;
  try {
    const database = await openDatabase(settings);
    try {
      return await work(database);
    } finally {
      await database.stop();
    }
  } finally {
    await lock?.release();
  }
}
