import { ExplainedError } from "./explained-error.mjs";
import { pendingMigrations } from "./migrate.mjs";
import { outdatedPostgres } from "./minimum-versions.mjs";

const DURABLE = ["fsync", "synchronous_commit", "full_page_writes"];
const CLOCK_TOLERANCE = 2_000;

function refuse(sentence) {
  throw new ExplainedError(sentence);
}

async function query(url, sql) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

/** The wall between territories holds for an account that owns nothing and is exempt from nothing. */
async function separation(url) {
  const { account, exempt, owned } = await query(
    url,
    `SELECT current_user AS account, rolsuper OR rolbypassrls AS exempt,
            (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid AND relnamespace = 'public'::regnamespace) AS owned
     FROM pg_roles r WHERE rolname = current_user`,
  );
  if (exempt) refuse(`${account} passe outre la séparation des territoires : donnez creuset_app (prisma/roles.sql).`);
  if (owned > 0)
    refuse(
      `${account} possède les tables : donnez creuset_app dans DATABASE_URL et ${account} dans DATABASE_OWNER_URL.`,
    );
  return `${account} ne possède rien et ne passe pas d’un territoire à l’autre`;
}

/** A recent PostgreSQL is a matter of safety, not of working: an old one is told, and stops nothing. */
async function version(url) {
  const { server_version: found } = await query(url, "SHOW server_version");
  const warning = outdatedPostgres(found);
  return warning ? { warning } : found;
}

async function migrations(url) {
  const pending = await pendingMigrations(url);
  return pending.length === 0
    ? "toutes appliquées"
    : refuse(`${pending.length} à appliquer : lancez « npm run db:migrate ».`);
}

async function durability(url) {
  const columns = [...DURABLE, "data_checksums"].map((name) => `current_setting('${name}') AS ${name}`);
  const found = await query(url, `SELECT ${columns.join(", ")}`);
  const off = DURABLE.filter((name) => !["on", "local", "remote_write", "remote_apply"].includes(found[name]));
  if (off.length > 0)
    refuse(`${off.join(", ")} sur « off » : remettez « on » dans postgresql.conf, sinon des saisies se perdent.`);
  return found.data_checksums === "on" ? "réglages sûrs, sommes de contrôle" : "réglages sûrs";
}

async function clock(url) {
  const before = Date.now();
  const { at } = await query(url, "SELECT extract(epoch FROM clock_timestamp()) * 1000 AS at");
  const gap = Math.max(before - Number(at), Number(at) - Date.now(), 0);
  if (gap > CLOCK_TOLERANCE)
    refuse(`${Math.round(gap / 1000)} s d’écart avec la base : mettez les deux machines à l’heure (NTP).`);
  return "à l’heure de la base";
}

/** @returns {[string, () => Promise<string | {warning: string}>][]} */
export function databaseChecks({ url, ownerUrl }) {
  return [
    ["PostgreSQL", () => version(url)],
    ["Séparation", () => separation(url)],
    ["Migrations", () => migrations(ownerUrl)],
    ["Durabilité", () => durability(url)],
    ["Horloge", () => clock(url)],
  ];
}
