import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insert, type RawAction, rawAction } from "@/test-support/raw-rows";
import { rawDatabase } from "@/test-support/raw-sql";

let db: pg.Client;
let on: RawAction;

beforeAll(async () => {
  db = await (await rawDatabase()).open();
  on = await rawAction(db);
});
afterAll(() => db.end());

let rank = 0;

async function aLine(): Promise<string> {
  const [id, funder_id] = [randomUUID(), randomUUID()];
  rank += 1;
  await insert(db, "organization", { id: funder_id, name: `Financeur ${rank}`, kind: "REGION" });
  await insert(db, "funding_line", {
    id,
    ...owner(),
    rank,
    funder_id,
    kind: "GRANT",
    scheme: "OTHER",
    declared_on: "2020-01-01",
    author_id: on.authorId,
  });
  return id;
}

const owner = () => ({ territory_id: on.territoryId, action_id: on.actionId });

async function step(line: string, given: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  const move = { status: "REQUESTED", happened_on: "2020-02-01", amount_cents: 100, author_id: on.authorId };
  await insert(db, "funding_move", { id, ...owner(), funding_line_id: line, ...move, ...given });
  return id;
}

async function entry(line: string, given: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const money = { stage: "CLAIMED", kind: "ADVANCE", happened_on: "2020-03-01", amount_cents: 100 };
  const who = { author_id: on.authorId, batch_id: randomUUID() };
  await insert(db, "funding_entry", { id, ...owner(), funding_line_id: line, ...money, ...who, ...given });
  return id;
}

test.each([
  ["an amount of zero", { amount_cents: 0 }, "funding_move_amount"],
  ["an award without its amount", { status: "GRANTED", amount_cents: null }, "funding_move_needs_amount"],
  ["a rate over a hundred per cent", { rate_basis_points: 10_001 }, "funding_move_rate"],
  ["a base of zero", { eligible_base_cents: 0 }, "funding_move_base"],
  ["a ceiling over a hundred per cent", { advance_ceiling_percent: 101 }, "funding_move_ceilings"],
  ["a deadline without the text it comes from", { start_by: "2022-01-01" }, "funding_move_bases"],
  ["a refusal without its reason", { status: "REFUSED", amount_cents: null }, "funding_move_reason"],
  ["a lapse without its reason", { status: "LAPSED", amount_cents: null, reason: " " }, "funding_move_reason"],
])("a step of a file is refused with %s", async (_, given, constraint) => {
  await expect(step(await aLine(), given)).rejects.toMatchObject({ constraint });
});

test("a step is taken back once, by one of the same file, the same day and status, with a reason", async () => {
  const [line, other] = [await aLine(), await aLine()];
  const id = await step(line);
  const back = { retracts_id: id, reason: "Mauvais dossier.", amount_cents: null };
  await expect(step(other, back)).rejects.toMatchObject({ code: "23503" });
  await expect(step(line, { ...back, reason: null })).rejects.toMatchObject({ constraint: "funding_move_reason" });
  const inexact = { constraint: "funding_exact_retraction" };
  await expect(step(line, { ...back, happened_on: "2020-02-02" })).rejects.toMatchObject(inexact);
  await expect(step(line, { ...back, status: "UNDER_REVIEW" })).rejects.toMatchObject(inexact);
  const retraction = await step(line, back);
  await expect(step(line, back)).rejects.toMatchObject({ code: "23505" });
  await expect(step(line, { ...back, retracts_id: retraction })).rejects.toMatchObject(inexact);
});

const BROKEN = { constraint: "funding_invariant" };

test("what came in is never more than what was asked for by then, on any day", async () => {
  const line = await aLine();
  await expect(entry(line, { stage: "RECEIVED", amount_cents: 1 })).rejects.toMatchObject(BROKEN);
  const claim = await entry(line, {});
  await expect(entry(line, { stage: "RECEIVED", happened_on: "2020-02-28" })).rejects.toMatchObject(BROKEN);
  await expect(entry(line, { stage: "RECEIVED", amount_cents: 101 })).rejects.toMatchObject(BROKEN);
  await entry(line, { stage: "RECEIVED", answers_id: claim });
  const undone = { amount_cents: -100, reverses_id: claim, reason: "Demande annulée." };
  await expect(entry(line, undone)).rejects.toMatchObject(BROKEN);
});

test("an entry is reversed once, exactly, with a reason, and a reversal stays", async () => {
  const line = await aLine();
  const claim = await entry(line, {});
  const back = { amount_cents: -100, reverses_id: claim, reason: "Erreur de saisie." };
  await expect(entry(line, { ...back, reason: "" })).rejects.toMatchObject({ constraint: "funding_entry_reason" });
  for (const other of [{ amount_cents: -99 }, { happened_on: "2020-03-02" }, { kind: "FINAL" }])
    await expect(entry(line, { ...back, ...other })).rejects.toMatchObject({ constraint: "funding_exact_reversal" });
  const reversal = await entry(line, back);
  await expect(entry(line, back)).rejects.toMatchObject({ code: "23505" });
  await expect(entry(line, { ...back, reverses_id: reversal })).rejects.toMatchObject({
    constraint: "funding_no_reversal_of_reversal",
  });
});

test("a receipt answers a claim, not another receipt", async () => {
  const line = await aLine();
  const claim = await entry(line, {});
  const receipt = await entry(line, { stage: "RECEIVED", amount_cents: 50, answers_id: claim });
  await expect(entry(line, { stage: "RECEIVED", amount_cents: 50, answers_id: receipt })).rejects.toMatchObject({
    constraint: "funding_answers_claim",
  });
});

test("lines, steps and entries are neither rewritten nor removed", async () => {
  const line = await aLine();
  const told = [
    ["funding_move", await step(line)],
    ["funding_entry", await entry(line, {})],
  ] as const;
  for (const [table, id] of told)
    for (const change of [`UPDATE ${table} SET document = 'x' WHERE id = $1`, `DELETE FROM ${table} WHERE id = $1`])
      await expect(db.query(change, [id]), change).rejects.toMatchObject({ constraint: "append_only" });
  await expect(db.query("DELETE FROM funding_line WHERE id = $1", [line])).rejects.toMatchObject({
    constraint: "append_only",
  });
});

test("the months of a forecast come with it and never after", async () => {
  const [id, revision] = [randomUUID(), { amount_cents: 100, reason: "Devis révisé.", declared_on: "2021-01-10" }];
  const aMonth = { territory_id: on.territoryId, revision_id: id, month: "2021-02-01", amount_cents: 60 };
  await db.query("BEGIN");
  await insert(db, "forecast_revision", { id, ...owner(), ...revision, author_id: on.authorId });
  await insert(db, "forecast_month", aMonth);
  await db.query("COMMIT");
  const late = insert(db, "forecast_month", { ...aMonth, month: "2021-03-01" });
  await expect(late).rejects.toMatchObject({ constraint: "forecast_months_together" });
});

test("a claim of the envelope is withdrawn once, with its reason, and nothing else of it changes", async () => {
  const id = randomUUID();
  const claim = {
    amount_cents: 100,
    author: "Préfet",
    short_author: "préfet",
    wording: "Annonce",
    document: "communiqué",
  };
  const where = {
    territory_id: on.territoryId,
    contract_id: on.contractId,
    stated_on: "2020-01-01",
    perimeter: "PUBLIC_AID",
  };
  await insert(db, "envelope_claim", { id, ...claim, ...where });
  const set = (change: string) => db.query(`UPDATE envelope_claim SET ${change} WHERE id = $1`, [id]);
  const withdrawal = "withdrawn_on = '2020-06-01', withdrawn_reason = 'Saisie en double.'";
  await expect(set("amount_cents = 200")).rejects.toMatchObject({ constraint: "append_only" });
  await expect(set(`${withdrawal}, amount_cents = 200`)).rejects.toMatchObject({ constraint: "append_only" });
  await expect(set("withdrawn_on = '2020-06-01'")).rejects.toMatchObject({ constraint: "envelope_claim_withdrawn" });
  await expect(set(withdrawal)).resolves.toBeDefined();
  await expect(set("withdrawn_on = NULL, withdrawn_reason = NULL")).rejects.toMatchObject({
    constraint: "append_only",
  });
});
