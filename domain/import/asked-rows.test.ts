import { expect, test } from "vitest";
import { askedRows } from "./asked-rows";

test("the address asks for a filter and a place", () => {
  expect(askedRows({ lignes: "a-corriger", apres: "51" })).toEqual({ filter: "a-corriger", after: 51 });
  expect(askedRows({})).toEqual({ filter: "toutes", after: 0 });
});

test("what can't be read asks for everything from the start", () => {
  expect(askedRows({ lignes: "INVALID", apres: "-1" })).toEqual({ filter: "toutes", after: 0 });
  expect(askedRows({ lignes: ["doublons", "modifiees"], apres: "1e9" })).toEqual({ filter: "toutes", after: 0 });
});
