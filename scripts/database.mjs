import { embeddedDatabaseExists, ensureDatabase, startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { ExplainedError } from "./explained-error.mjs";
import { inData, readJson, writeJson } from "./project-folder.mjs";

const MODE = inData("mode.json");
const OLDEST = 150_000;
export const DEMONSTRATION_DATABASE = "creuset_demo";
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

/** Makes sure the given database answers and is recent enough; says what to do otherwise. */
export async function checkDatabase(url) {
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
  const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS number, version()");
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

export function rememberDemonstrationRemoved() {
  writeJson(MODE, { mode: "facts", since: new Date().toISOString() });
}

/** The server of `.data` and the database of the current mode, created when missing. */
async function openEmbedded() {
  const demonstration = demonstrationIsOn();
  const created = !embeddedDatabaseExists();
  const server = await startEmbeddedPostgres();
  try {
    const name = demonstration ? DEMONSTRATION_DATABASE : FACTS_DATABASE;
    const fresh = await server.administer((client) => ensureDatabase(client, name));
    return { url: server.url(name), demonstration, fresh: created || fresh, embedded: server, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** @param {{databaseUrl: string | null}} settings */
export async function openDatabase({ databaseUrl }) {
  if (databaseUrl === null) return openEmbedded();
  await checkDatabase(databaseUrl);
  return { url: databaseUrl, demonstration: false, fresh: true, embedded: null, stop: async () => {} };
}
