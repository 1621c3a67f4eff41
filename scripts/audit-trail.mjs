import { existsSync, readFileSync } from "node:fs";
import pg from "pg";

/** The owner sees every territory, and instants are written in the one zone the trail writes them in. */
const EVERYWHERE = "-c app.territories=* -c timezone=UTC -c statement_timeout=0";
const NATION = "00000000-0000-0000-0000-000000000000";

const HEADS = `
  SELECT h.territory_id AS id, coalesce(t.code || ' ' || t.name, 'région et nation') AS territory, h.sequence::text, encode(h.hash, 'hex') AS hash
  FROM audit_head h LEFT JOIN territory t ON t.id = h.territory_id WHERE h.sequence > 0 ORDER BY t.code NULLS LAST`;

/** The entries of the chain that do not hold, the earliest first, each with what its header says of itself. */
const BREAKS = `
  SELECT b.kind, b.territory_id AS id, coalesce(t.code || ' ' || t.name, 'région et nation') AS territory, b.sequence::text,
    l.at, l.table_name AS "table", l.operation, l.actor, u.name AS author
  FROM audit_breaks b LEFT JOIN audit_link l ON l.id = b.link_id LEFT JOIN territory t ON t.id = b.territory_id
  LEFT JOIN app_user u ON u.id::text = l.actor ORDER BY b.sequence NULLS LAST, b.link_id`;

/** Rows that are not what the trail last said of them, each with the last link that told of it. */
const DRIFT = `
  SELECT d.kind, d.table_name AS "table", d.row_key AS key, l.sequence::text, l.at, l.actor, u.name AS author,
    coalesce(t.code || ' ' || t.name, 'région et nation') AS territory, d.total
  FROM (SELECT *, count(*) OVER ()::int AS total FROM audit_drift() ORDER BY 1, 2 LIMIT 25) d
  LEFT JOIN LATERAL (
    SELECT a.* FROM audit_row r JOIN audit_link a ON a.id = r.link_id
    WHERE r.row_key = d.row_key AND a.table_name = d.table_name ORDER BY a.id DESC LIMIT 1) l ON true
  LEFT JOIN territory t ON t.id = l.territory_id LEFT JOIN app_user u ON u.id::text = l.actor
  ORDER BY l.id NULLS LAST, 2, 3`;

const WRONG = {
  rows: "les lignes qu’il raconte ont été réécrites",
  missing: "un maillon manque juste avant lui",
  link: "son en-tête ou son empreinte ont été réécrits",
  head: "la tête de la chaîne n’est pas son dernier maillon : elle a été reculée ou réécrite",
  unsealed: "un maillon n’a jamais pris sa place dans la chaîne",
  changed: "la ligne a été changée hors du journal",
  added: "la ligne a été ajoutée hors du journal",
  removed: "la ligne a été supprimée hors du journal",
};

const moment = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "medium", timeZone: "Europe/Paris" });
const inFrance = (instant) => moment.format(new Date(instant));
const count = (number, one, many) => `${new Intl.NumberFormat("fr-FR").format(number)} ${number < 2 ? one : many}`;
const byWhom = ({ author, actor }) => `par ${author ?? actor}`;

function breakInWords({ kind, territory, sequence, at, table, operation, ...who }) {
  const link = sequence === null ? "sans numéro" : `n° ${sequence}`;
  const about = at ? `, du ${inFrance(at)}, table ${table} (${operation}), ${byWhom(who)}` : "";
  return `${territory}, maillon ${link}${about} : ${WRONG[kind]}.`;
}

function driftInWords({ kind, territory, sequence, at, table, key, ...who }) {
  const last = at ? ` ; dernier maillon qui la raconte : n° ${sequence}, du ${inFrance(at)}, ${byWhom(who)}` : "";
  return `${at ? territory : "Territoire inconnu"}, table ${table}, ligne ${key} : ${WRONG[kind]}${last}.`;
}

/** The heads written outside the database, as `server/audit/export-heads.ts` leaves them: those of this database. */
function exportedHeads(path, database) {
  if (!path || !existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line, rank) => {
    if (line.trim() === "") return [];
    try {
      const head = JSON.parse(line);
      return head.database === database ? [head] : [];
    } catch {
      return [{ unreadable: rank + 1 }];
    }
  });
}

/** What the links of today answer to the heads written in the past. */
async function forgottenHeads(client, heads) {
  const known = heads.filter(({ unreadable }) => unreadable === undefined);
  const { rows } = await client.query(
    `SELECT w.rank, encode(l.hash, 'hex') AS hash
     FROM unnest($1::uuid[], $2::bigint[]) WITH ORDINALITY AS w(territory_id, sequence, rank)
     LEFT JOIN audit_link l ON l.territory_id = w.territory_id AND l.sequence = w.sequence ORDER BY w.rank`,
    [known.map(({ territory }) => territory), known.map(({ sequence }) => sequence)],
  );
  const wrong = known.flatMap((head, rank) => {
    if (rows[rank]?.hash === head.hash) return [];
    const what = rows[rank]?.hash
      ? "le maillon qui porte ce numéro n’est plus le même, la chaîne a été réécrite"
      : "ce maillon n’existe plus, la fin de la chaîne a été retirée et sa tête reculée";
    return [`${head.code}, maillon n° ${head.sequence}, tête exportée le ${inFrance(head.at)} : ${what}.`];
  });
  const unreadable = heads.flatMap(({ unreadable }) =>
    unreadable === undefined ? [] : [`Ligne ${unreadable} du fichier des têtes : elle ne se lit plus.`],
  );
  return [...wrong, ...unreadable];
}

/**
 * Reads the whole trail again: every link, every row against what was last told of it, every head exported.
 * @param {string} ownerUrl
 * @param {string | null} headsFile
 */
export async function verifyTrail(ownerUrl, headsFile) {
  const client = new pg.Client({ connectionString: ownerUrl, options: EVERYWHERE });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    const { rows: chains } = await client.query(HEADS);
    const { rows: counts } = await client.query(
      "SELECT current_database() AS database, count(*)::int AS links, coalesce(sum(row_count), 0)::int AS rows FROM audit_link",
    );
    const [{ database, links, rows }] = counts;
    const broken = (await client.query(BREAKS)).rows.map(breakInWords);
    const heads = exportedHeads(headsFile, database);
    const forgotten = await forgottenHeads(client, heads);
    const drifted = (await client.query(DRIFT)).rows;
    const unsaid = (drifted[0]?.total ?? 0) - drifted.length;
    const faults = [
      ...broken,
      ...forgotten,
      ...drifted.map(driftInWords),
      ...(unsaid > 0 ? [`${count(unsaid, "autre ligne changée", "autres lignes changées")} hors du journal.`] : []),
    ];
    return { links, rows, chains, exported: heads.length, faults };
  } finally {
    await client.end();
  }
}

const SHOWN = 20;

/** What the verification answers, line by line. */
export function trailInWords({ links, rows, chains, exported, faults }) {
  if (faults.length > 0) {
    const [first, ...others] = faults;
    const more = others.length > SHOWN ? [`… et ${count(others.length - SHOWN, "autre", "autres")}.`] : [];
    return [`Chaîne rompue. ${first}`, ...others.slice(0, SHOWN).map((fault) => `Aussi : ${fault}`), ...more];
  }
  if (links === 0) return ["Aucun maillon : rien n’a encore été écrit."];
  const read = `${count(links, "maillon", "maillons")}, ${count(rows, "ligne", "lignes")}, chaîne intacte`;
  const outside =
    exported === 0
      ? "aucune tête exportée à comparer"
      : `${count(exported, "tête exportée retrouvée", "têtes exportées retrouvées")}`;
  return [
    `${read} ; ${outside}.`,
    ...chains.map(
      ({ id, territory, sequence, hash }) =>
        `${id === NATION ? "Rôles hors territoire" : territory} : tête n° ${sequence}, ${hash}`,
    ),
  ];
}
