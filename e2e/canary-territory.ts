import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import pg from "pg";

/** An action of the canary territory: what is confidential of it, each amount a prime, each text a word found nowhere else, and what is internal to the State. */
export type Canary = {
  id: string;
  number: number;
  amounts: Record<string, number>;
  words: readonly string[];
  internal: string;
};
export type Reader = "ADMIN" | "COPIL" | "FUNDER" | "PREFECTURE" | "PILOT" | "INDUSTRIALIST" | "OBSERVER";
export type CanaryTerritory = { slug: string; actions: Canary[]; cookies: Record<Reader, string> };

const PRIMES = [
  [234_567_899, 345_678_943, 456_790_123, 567_891_247, 345_679_001],
  [262_626_289, 373_737_379, 484_848_517, 595_959_593, 373_737_421],
  [219_283_801, 328_374_653, 437_465_557, 546_556_633, 328_374_721],
  [247_135_883, 358_246_993, 469_358_107, 580_469_219, 358_247_003],
] as const;
/** From the most open to the most closed, one an action. */
export const LEVELS = ["PUBLIC", "COPIL", "FUNDERS", "ACTION"] as const;

type Insert = (table: string, row: Record<string, unknown>) => Promise<string>;

/** Puts four actions of four carriers beside the demonstration, with people who read each their own part of them. */
export async function aCanaryTerritory(connectionString: string, secret: string): Promise<CanaryTerritory> {
  const options = "-c app.territories=* -c app.user=system:test";
  const db = new pg.Client({ connectionString, options });
  await db.connect();
  try {
    await db.query("BEGIN");
    const made = await insertAll(inserting(db), secret);
    await db.query("COMMIT");
    return made;
  } finally {
    await db.end();
  }
}

function inserting(db: pg.Client): Insert {
  return async (table, row) => {
    const id = randomUUID();
    const whole: Record<string, unknown> = table === "plan_line" ? row : { id, ...row };
    const names = Object.keys(whole);
    const places = names.map((_, rank) => `$${rank + 1}`);
    await db.query(`INSERT INTO ${table} (${names.join(", ")}) VALUES (${places.join(", ")})`, Object.values(whole));
    return id;
  };
}

async function insertAll(insert: Insert, secret: string): Promise<CanaryTerritory> {
  const mark = randomUUID().slice(0, 8);
  const slug = `canari-${mark}`;
  const named = { name: `Canari ${mark}`, slug };
  const region_id = await insert("region", { ...named, code: `K${mark}` });
  const territory_id = await insert("territory", {
    ...named,
    region_id,
    phase: 1,
    code: `K${mark}`,
    short_name: "Canari",
    situation_date: "2021-06-15",
  });
  const contract = { territory_id, title: "Contrat canari", signed_on: "2020-01-01", ends_on: "2022-12-31" };
  const contract_id = await insert("contract", contract);
  const funder_id = await insert("organization", { name: `Financeur ${mark}`, kind: "REGION" });
  const author_id = await insert("app_user", { email: `auteur-${mark}@exemple.fr`, name: "Auteur canari" });
  const actions: Canary[] = [];
  for (const rank of PRIMES.keys())
    actions.push(await anAction(insert, { territory_id, contract_id, funder_id, author_id }, rank, mark));
  const [first, second] = actions;
  const here = { territory_id };
  const scopes: Record<Reader, Record<string, unknown>> = {
    ADMIN: here,
    COPIL: here,
    FUNDER: { ...here, role: "COPIL", organization_id: funder_id },
    PREFECTURE: here,
    PILOT: { ...here, action_id: first?.id },
    INDUSTRIALIST: { ...here, action_id: second?.id },
    OBSERVER: { region_id },
  };
  const cookies: Partial<Record<Reader, string>> = {};
  for (const [reader, scope] of Object.entries(scopes)) {
    const person = { email: `${reader.toLowerCase()}-${mark}@exemple.fr`, name: `Canari ${reader}` };
    const user_id = await insert("app_user", person);
    await insert("membership", { user_id, role: reader, ...scope });
    const sid = await insert("session", { user_id, expires_at: new Date(Date.now() + 3_600_000) });
    cookies[reader as Reader] = `creuset.session=${await encode({ token: { sid }, secret, maxAge: 3_600 })}`;
  }
  return { slug, actions, cookies: cookies as Record<Reader, string> };
}

type Place = { territory_id: string; contract_id: string; funder_id: string; author_id: string };

async function anAction(insert: Insert, place: Place, rank: number, mark: string): Promise<Canary> {
  const { territory_id, contract_id, funder_id, author_id } = place;
  const [paid = 0, invoiced = 0, committed = 0, programmed = 0, aid = 0] = PRIMES[rank] ?? [];
  const number = rank + 1;
  const word = (name: string) => `Canari${name}${number}x${mark}`;
  const texts = { about: word("Objet"), sentence: word("Meteo"), object: word("Depense"), title: word("Dossier") };
  const carrier_id = await insert("organization", { name: `Porteur ${number} ${mark}`, kind: "COMPANY" });
  const id = await insert("action", {
    ...{ territory_id, contract_id, carrier_id, number },
    ...{ title: `Action ${number}`, short_title: `Action ${number}`, aliases: [], about: texts.about },
    ...{ accounting: "COMPANY", tax_basis: "HT", amounts_visibility: LEVELS[rank], texts_visibility: LEVELS[rank] },
  });
  const owner = { territory_id, action_id: id, author_id };
  const expense_id = await insert("expense", { ...owner, number, object: texts.object, supplier: "Tiers canari" });
  const entries = [
    ["COMMITTED", "2021-01-10", committed],
    ["INVOICED", "2021-02-10", invoiced],
    ["PAID", "2021-03-10", paid],
  ] as const;
  for (const [stage, business_date, amount_cents] of entries)
    await insert("expense_entry", {
      ...owner,
      expense_id,
      stage,
      kind: "RECORDED",
      business_date,
      amount_cents,
      batch_id: randomUUID(),
    });
  const version = { territory_id, action_id: id, number: 0, effective_on: "2020-01-01" };
  const budget_version_id = await insert("budget_version", version);
  await insert("plan_line", { territory_id, budget_version_id, month: "2021-03-01", amount_cents: programmed });
  const declared_on = "2021-05-01";
  await insert("status_declaration", { ...owner, declared_on, status: "LATE", sentence: texts.sentence });
  const line = { kind: "GRANT", scheme: "REGION", rank: 1, declared_on };
  const funding_line_id = await insert("funding_line", { ...owner, ...line, funder_id, title: texts.title });
  const step = { status: "CONTRACTED", happened_on: "2021-01-10", amount_cents: aid };
  await insert("funding_move", { ...owner, ...step, funding_line_id });
  const internal = word("Interne");
  await insert("comment", { ...owner, audience: "STATE", text: internal });
  return { id, number, amounts: { paid, invoiced, committed, programmed, aid }, words: Object.values(texts), internal };
}
