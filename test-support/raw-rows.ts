import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { EntryKind, Stage } from "@/domain/spending/stage";

export type RawAction = { territoryId: string; contractId: string; actionId: string; authorId: string };
export type RawExpense = RawAction & { expenseId: string };
export type RawEntry = {
  stage: Stage;
  on: string;
  /** In cents; a text is sent as it is, to see what the database makes of it. */
  amount: number | string;
  id?: string;
  kind?: EntryKind;
  reverses?: string;
  settles?: string;
  reason?: string;
};

let serial = 0;

export function insert(db: pg.Client, table: string, row: Record<string, unknown>) {
  const columns = Object.keys(row);
  const places = columns.map((_, rank) => `$${rank + 1}`);
  return db.query(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places.join(", ")})`, Object.values(row));
}

export async function rawUser(db: pg.Client, given: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  await insert(db, "app_user", { id, email: `personne-${++serial}@exemple.fr`, name: `Personne ${serial}`, ...given });
  return id;
}

/** One action in a territory of its own. */
export async function rawAction(db: pg.Client, given: { lockedAt?: string } = {}): Promise<RawAction> {
  const n = ++serial;
  const [regionId, territoryId, contractId, carrierId, actionId] = Array.from({ length: 5 }, () => randomUUID());
  if (!territoryId || !contractId || !actionId) throw new Error("unreachable");
  await insert(db, "region", { id: regionId, code: `R${n}`, slug: `region-${n}`, name: `Région ${n}` });
  await insert(db, "territory", {
    id: territoryId,
    region_id: regionId,
    phase: 1,
    code: `T${n}`,
    slug: `territoire-${n}`,
    name: `Territoire ${n}`,
    short_name: `T${n}`,
  });
  await insert(db, "contract", {
    id: contractId,
    territory_id: territoryId,
    title: `Contrat ${n}`,
    signed_on: "2020-01-01",
    ends_on: "2022-12-31",
    plan_locked_at: given.lockedAt ?? null,
  });
  await insert(db, "organization", { id: carrierId, name: `Porteur ${n}`, kind: "company" });
  await insert(db, "action", {
    id: actionId,
    territory_id: territoryId,
    contract_id: contractId,
    number: 1,
    title: "Action d’essai",
    short_title: "Essai",
    aliases: [],
    about: "Essai.",
    carrier_id: carrierId,
    accounting: "COMPANY",
    tax_basis: "HT",
  });
  return { territoryId, contractId, actionId, authorId: await rawUser(db) };
}

export async function rawExpense(db: pg.Client, owner?: RawAction): Promise<RawExpense> {
  const action = owner ?? (await rawAction(db));
  const expenseId = randomUUID();
  await insert(db, "expense", {
    id: expenseId,
    territory_id: action.territoryId,
    action_id: action.actionId,
    number: ++serial,
    object: "Étude de sol",
    supplier: "Tiers fictif",
    author_id: action.authorId,
  });
  return { ...action, expenseId };
}

export async function insertEntry(db: pg.Client, expense: RawExpense, entry: RawEntry): Promise<string> {
  const id = entry.id ?? randomUUID();
  await insert(db, "expense_entry", {
    id,
    territory_id: expense.territoryId,
    action_id: expense.actionId,
    expense_id: expense.expenseId,
    stage: entry.stage,
    kind: entry.kind ?? "RECORDED",
    business_date: entry.on,
    amount_cents: entry.amount,
    reverses_id: entry.reverses ?? null,
    settles_id: entry.settles ?? null,
    reason: entry.reason ?? null,
    batch_id: randomUUID(),
    author_id: expense.authorId,
  });
  return id;
}

/** Posts entries in one transaction, which the ledger judges as a whole at its end. */
export async function post(db: pg.Client, expense: RawExpense, ...entries: RawEntry[]): Promise<string[]> {
  await db.query("BEGIN");
  try {
    const ids: string[] = [];
    for (const entry of entries) ids.push(await insertEntry(db, expense, entry));
    await db.query("COMMIT");
    return ids;
  } catch (error) {
    await db.query("ROLLBACK");
    throw error;
  }
}
