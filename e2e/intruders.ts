import { randomBytes } from "node:crypto";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { DESCRIPTIONS, type Description, type Post } from "../test-support/authorization/descriptions";
import { nothing, type Target, type TargetKind } from "../test-support/authorization/target";

const FAR = "territoire-des-essais";
const EVERYWHERE = "-c app.territories=* -c app.user=system:test -c timezone=UTC";

export type Intruder = Description & {
  userId: string;
  sessionId: string;
  cookie: string;
  /** What their program reads the API with. */
  secret: string;
};
export type Grounds = {
  targets: Record<TargetKind, Target>;
  /** Words of each action that only its readers may see. */
  secrets: Record<TargetKind, string>;
  intruders: Intruder[];
};

/** The owner's connection to the database of the demonstration, beside the application. */
export async function besideTheApplication(): Promise<pg.Client> {
  const url = process.env.DATABASE_OWNER_URL;
  if (!url) throw new Error("DATABASE_OWNER_URL is set by scripts/journey-servers.mjs");
  const db = new pg.Client({ connectionString: url, options: EVERYWHERE });
  await db.connect();
  return db;
}

async function one(db: pg.Client, text: string, values: unknown[] = []): Promise<Record<string, string>> {
  const [row] = (await db.query(text, values)).rows;
  if (!row) throw new Error(`nothing answers: ${text}`);
  return row;
}

async function openFarTerritory(db: pg.Client): Promise<void> {
  await db.query(`
    WITH r AS (INSERT INTO region (id, code, slug, name) VALUES (gen_random_uuid(), 'ZZ', 'region-des-essais', 'Région des essais') RETURNING id)
    INSERT INTO territory (id, region_id, phase, code, slug, name, short_name)
    SELECT gen_random_uuid(), id, 1, 'ZZ-1', '${FAR}', 'Territoire des essais', 'Essais' FROM r`);
  await db.query(`
    WITH c AS (INSERT INTO contract (id, territory_id, title, signed_on, ends_on)
      SELECT gen_random_uuid(), id, 'Contrat des essais', '2020-01-01', '2022-12-31' FROM territory WHERE slug = '${FAR}' RETURNING id, territory_id)
    INSERT INTO action (id, territory_id, contract_id, number, title, short_title, aliases, about, carrier_id, accounting, tax_basis)
    SELECT gen_random_uuid(), territory_id, id, 1, 'Action des essais', 'Essais', '{}', 'Texte réservé aux essais.', (SELECT id FROM organization LIMIT 1), 'COMPANY', 'HT' FROM c`);
}

/** A proof for each action that has none: there is one to ask for everywhere. */
async function joinProofs(db: pg.Client): Promise<void> {
  await db.query(`
    INSERT INTO attachment (id, territory_id, action_id, file_name, media_type, byte_size, sha256, author_id)
    SELECT gen_random_uuid(), a.territory_id, a.id, 'Pièce des essais.pdf', 'application/pdf', 5, encode(sha256('%PDF-'), 'hex'),
      (SELECT id FROM app_user ORDER BY id LIMIT 1)
    FROM action a JOIN territory t ON t.id = a.territory_id
    WHERE (t.slug, a.number) IN (('ales', 5), ('${FAR}', 1)) AND NOT EXISTS (SELECT 1 FROM attachment p WHERE p.action_id = a.id)`);
  await db.query(`
    INSERT INTO attachment_content (territory_id, attachment_id, bytes)
    SELECT territory_id, id, '%PDF-' FROM attachment p
    WHERE NOT EXISTS (SELECT 1 FROM attachment_content c WHERE c.attachment_id = p.id)`);
}

/** Another territory beside Alès, and the people of the matrix. */
export async function settle(db: pg.Client): Promise<Grounds> {
  await leave(db);
  if ((await db.query(`SELECT 1 FROM territory WHERE slug = '${FAR}'`)).rowCount === 0) await openFarTerritory(db);
  await joinProofs(db);
  const own = await targetOf(db, "own", "ales", 3);
  const sibling = await targetOf(db, "sibling", "ales", 5);
  const elsewhere = await targetOf(db, "elsewhere", FAR, 1);
  const targets = { own, sibling, elsewhere, absent: { ...nothing(), slug: "nulle-part", number: "99" } };
  const intruders: Intruder[] = [];
  for (const description of DESCRIPTIONS.filter(({ lost }) => lost !== "awaiting"))
    intruders.push(await arrive(db, description, targets));
  const secretOf = async ({ actionId }: Target) =>
    plain((await one(db, "SELECT about FROM action WHERE id = $1", [actionId])).about);
  const secrets = {
    own: await secretOf(own),
    sibling: await secretOf(sibling),
    elsewhere: await secretOf(elsewhere),
    absent: "rien de tel",
  };
  return { targets, secrets, intruders };
}

/** A piece of text that no encoding changes. */
const plain = (text = "") =>
  text
    .split(/[^\p{L} .,]/u)
    .toSorted((a, b) => b.length - a.length)[0]
    ?.trim() ?? text;

async function targetOf(db: pg.Client, kind: TargetKind, slug: string, number: number): Promise<Target> {
  const found = await one(
    db,
    `SELECT a.id AS "actionId", t.slug,
      (SELECT id FROM expense WHERE action_id = a.id LIMIT 1) AS "expenseId",
      (SELECT number::text FROM expense WHERE action_id = a.id LIMIT 1) AS "expenseNumber",
      (SELECT id FROM expense_entry WHERE action_id = a.id LIMIT 1) AS "entryId",
      (SELECT batch_id FROM expense_entry WHERE action_id = a.id LIMIT 1) AS "batchId",
      (SELECT id FROM funding_line WHERE action_id = a.id LIMIT 1) AS "lineId",
      (SELECT id FROM funding_move WHERE action_id = a.id LIMIT 1) AS "moveId",
      (SELECT id FROM funding_entry WHERE action_id = a.id LIMIT 1) AS "claimedId",
      (SELECT batch_id FROM funding_entry WHERE action_id = a.id LIMIT 1) AS "claimedBatchId",
      (SELECT id FROM milestone WHERE action_id = a.id ORDER BY rank LIMIT 1) AS "milestoneId",
      (SELECT id FROM milestone WHERE action_id = a.id ORDER BY rank LIMIT 1) AS "contractMilestoneId",
      (SELECT id FROM milestone WHERE action_id = a.id ORDER BY rank LIMIT 1) AS "reachedId",
      (SELECT id FROM attachment WHERE action_id = a.id LIMIT 1) AS "proofId",
      (SELECT id FROM amendment WHERE territory_id = t.id ORDER BY number DESC LIMIT 1) AS "amendmentId",
      (SELECT id FROM envelope_claim WHERE territory_id = t.id LIMIT 1) AS "envelopeId",
      (SELECT id FROM reminder_campaign WHERE territory_id = t.id LIMIT 1) AS "campaignId",
      (SELECT id FROM import_batch WHERE territory_id = t.id AND imported_at IS NULL LIMIT 1) AS "importId",
      (SELECT user_id FROM membership WHERE action_id = a.id LIMIT 1) AS "personId",
      (SELECT id FROM membership WHERE action_id = a.id LIMIT 1) AS "membershipId"
     FROM action a JOIN territory t ON t.id = a.territory_id WHERE t.slug = $1 AND a.number = $2`,
    [slug, number],
  );
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
  return { ...nothing(), ...known, kind, slug, number: String(number), amendmentNumber: "1" };
}

async function arrive(db: pg.Client, description: Description, targets: Grounds["targets"]): Promise<Intruder> {
  const { name, held, lost } = description;
  if (!held) return { ...description, userId: "", sessionId: "", cookie: "", secret: "" };
  const { id: userId = "" } = await one(
    db,
    "INSERT INTO app_user (id, email, name, suspended_at) VALUES (gen_random_uuid(), gen_random_uuid() || '@essais.exemple.fr', $1, $2) RETURNING id",
    [name, lost === "suspended" ? new Date() : null],
  );
  if (lost !== "removed") await appoint(db, userId, description, held.post, targets);
  const expires = lost === "expired" ? "-1 second" : "1 hour";
  const { id: sessionId = "" } = await one(
    db,
    "INSERT INTO session (id, user_id, expires_at, second_factor_at) VALUES (gen_random_uuid(), $1, now() + $2::interval, now()) RETURNING id",
    [userId, expires],
  );
  const token = await encode({ token: { sid: sessionId }, secret: process.env.AUTH_SECRET ?? "", maxAge: 3600 });
  const secret = `creuset_${randomBytes(32).toString("base64url")}`;
  await db.query(
    `INSERT INTO api_token (id, user_id, name, hash, ending, scopes, created_at, expires_at)
     VALUES (gen_random_uuid(), $1, 'Essais', encode(sha256(convert_to($2::text, 'UTF8')), 'hex'), right($2::text, 4),
       '{lecture:actions,lecture:jalons,lecture:depenses,lecture:financement,lecture:totaux}', now() - interval '1 day', now() + $3::interval)`,
    [userId, secret, expires],
  );
  return { ...description, userId, sessionId, cookie: `creuset.session=${token}`, secret };
}

async function appoint(
  db: pg.Client,
  userId: string,
  { held, lost }: Description,
  post: Post,
  targets: Grounds["targets"],
) {
  const { own, sibling, elsewhere } = targets;
  const target = { action: own, neighbour: sibling, here: own, region: own, elsewhere }[post];
  await db.query(
    `INSERT INTO membership (id, user_id, role, region_id, territory_id, action_id, ends_on)
     SELECT gen_random_uuid(), $1, $2::"Role", CASE WHEN $4 THEN t.region_id END, CASE WHEN NOT $4 THEN t.id END, $5, $6::date
     FROM territory t WHERE t.slug = $3`,
    [
      userId,
      held?.role,
      target.slug,
      post === "region",
      post === "action" || post === "neighbour" ? target.actionId : null,
      lost === "lapsed" ? "2020-01-01" : null,
    ],
  );
}

/**
 * Nobody of the matrix stays, but those who were handed a workbook, which are kept: they go under another address. The other
 * territory stays: nothing of the kind can be deleted, and no one else sees it.
 */
export async function leave(db: pg.Client): Promise<void> {
  const people = "(SELECT id FROM app_user WHERE email LIKE '%@essais.exemple.fr')";
  await db.query(`DELETE FROM access_denial WHERE actor_id IN ${people}`);
  await db.query(`DELETE FROM membership WHERE user_id IN ${people}`);
  const held = "EXISTS (SELECT 1 FROM workbook_issue w WHERE w.owner_id = app_user.id)";
  await db.query(`DELETE FROM app_user WHERE email LIKE '%@essais.exemple.fr' AND NOT ${held}`);
  await db.query("UPDATE app_user SET email = id || '@partis.exemple.fr' WHERE email LIKE '%@essais.exemple.fr'");
}

/** A hash of each table, but those that count requests and refusals. */
export async function footprint(db: pg.Client): Promise<Record<string, string>> {
  const { rows } = await db.query(`
    SELECT tablename AS name, md5(query_to_xml(format('SELECT t::text AS line FROM public.%I t ORDER BY 1', tablename), true, false, '')::text) AS hash
    FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('access_denial', 'sign_in_throttle', 'session', '_prisma_migrations')`);
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
