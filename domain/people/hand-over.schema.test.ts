import { expect, test } from "vitest";
import { handOverInput, SOMEONE_NEW } from "./hand-over.schema";

const ID = "0198f6b2-1111-7000-8000-000000000003";
const given = { key: crypto.randomUUID(), slug: "ales", fromUserId: ID, actionIds: [ID], from: "2026-07-01" };
const faults = (input: object) => handOverInput.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];

test("someone known takes over as they are; someone new needs a name and an address", () => {
  expect(faults({ ...given, toUserId: ID })).toEqual([]);
  expect(faults({ ...given, toUserId: SOMEONE_NEW })).toEqual(["name", "email"]);
  expect(faults({ ...given, toUserId: SOMEONE_NEW, name: "Claire", email: "claire@exemple.fr" })).toEqual([]);
});

test("without an action, a person or a day, each is named", () => {
  const { actionIds: _none, from: _never, ...rest } = given;
  expect(faults(rest)).toEqual(["actionIds", "toUserId", "from"]);
  expect(faults({ ...given, toUserId: ID, actionIds: [] })).toEqual(["actionIds"]);
});
