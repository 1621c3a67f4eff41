import { expect, test } from "vitest";
import { actionTableParams, readActionTableQuery } from "./action-table-query";

test("without a word in the address, the actions come by number, all of them", () => {
  expect(readActionTableQuery({})).toEqual({ sort: { column: "numero", order: "ascending" }, status: null });
});

test("what the address says wrong asks for nothing", () => {
  const query = readActionTableQuery({ tri: "couleur", sens: "sideways", meteo: ["en-retard", "bloquee"] });
  expect(query).toEqual({ sort: { column: "numero", order: "ascending" }, status: null });
});

test("a sort and a filter survive the address", () => {
  const query = { sort: { column: "ecart", order: "descending" }, status: "LATE" } as const;
  const params = actionTableParams(query);
  expect(params).toEqual({ tri: "ecart", sens: "decroissant", meteo: "en-retard" });
  expect(readActionTableQuery({ tri: "ecart", sens: "decroissant", meteo: "en-retard" })).toEqual(query);
});

test("a column sorted in its first order needs no word for it", () => {
  const query = { sort: { column: "paye", order: "descending" }, status: null } as const;
  expect(actionTableParams(query)).toEqual({ tri: "paye", sens: null, meteo: null });
});
