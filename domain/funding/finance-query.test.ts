import { expect, test } from "vitest";
import { financeParams, readFinanceQuery } from "./finance-query";

const NOTHING = { action: null, funder: null, carriers: null };

test("what is asked is read back as it was written", () => {
  const query = { action: 3, funder: "Région Occitanie", carriers: "PUBLIC" } as const;
  const { action, financeur, porteurs } = financeParams(query);
  expect(
    readFinanceQuery({ action: String(action), financeur: String(financeur), porteurs: String(porteurs) }),
  ).toEqual(query);
  expect(financeParams(NOTHING)).toEqual({ action: null, financeur: null, porteurs: null });
});

test("what cannot be read asks for nothing", () => {
  expect(readFinanceQuery({})).toEqual(NOTHING);
  expect(readFinanceQuery({ action: "trois", financeur: "", porteurs: "tous" })).toEqual(NOTHING);
  expect(readFinanceQuery({ action: ["3", "4"], financeur: ["a", "b"] })).toEqual(NOTHING);
});
