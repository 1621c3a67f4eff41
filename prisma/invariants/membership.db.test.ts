import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insert, type RawAction, rawAction, rawUser } from "@/test-support/raw-rows";
import { rawDatabase } from "@/test-support/raw-sql";

let db: pg.Client;
let here: RawAction;
let regionId: string;

beforeAll(async () => {
  db = await (await rawDatabase()).open();
  here = await rawAction(db);
  const { rows } = await db.query("SELECT region_id FROM territory WHERE id = $1", [here.territoryId]);
  regionId = rows[0].region_id;
});
afterAll(() => db.end());

const hold = (user_id: string, role: string, scope: Record<string, string> = {}) =>
  insert(db, "membership", { id: randomUUID(), user_id, role, ...scope });

test.each(["ADMIN", "COPIL", "PREFECTURE", "OBSERVER"])("%s is held anywhere but on one action", async (role) => {
  const { territoryId: territory_id, actionId: action_id } = here;
  for (const scope of [{}, { region_id: regionId }, { territory_id }])
    await expect(hold(await rawUser(db), role, scope)).resolves.toBeDefined();
  await expect(hold(await rawUser(db), role, { territory_id, action_id })).rejects.toMatchObject({
    constraint: "membership_action_roles",
  });
});

test.each(["PILOT", "INDUSTRIALIST"])("%s is held on one action and nowhere else", async (role) => {
  const { territoryId: territory_id, actionId: action_id } = here;
  await expect(hold(await rawUser(db), role, { territory_id, action_id })).resolves.toBeDefined();
  for (const scope of [{}, { region_id: regionId }, { territory_id }])
    await expect(hold(await rawUser(db), role, scope)).rejects.toMatchObject({ constraint: "membership_action_roles" });
});

test("a scope is a region or a territory, and an action always comes with its territory", async () => {
  const { territoryId: territory_id, actionId: action_id } = here;
  await expect(hold(await rawUser(db), "COPIL", { region_id: regionId, territory_id })).rejects.toMatchObject({
    constraint: "membership_scope",
  });
  await expect(hold(await rawUser(db), "PILOT", { action_id })).rejects.toMatchObject({
    constraint: "membership_scope",
  });
});

test("the same role over the same scope is held once, the whole nation included", async () => {
  const user = await rawUser(db);
  const { territoryId: territory_id } = here;
  for (const scope of [{}, { territory_id }]) {
    await hold(user, "ADMIN", scope);
    await expect(hold(user, "ADMIN", scope)).rejects.toMatchObject({ constraint: "membership_once" });
  }
});
