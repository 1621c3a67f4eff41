import { expect, test } from "vitest";
import { IMPORT_KINDS } from "./import-kind";
import { KIND_PARAMS, kindOf } from "./kind-param";

test("a word of the address and what a file brings name each other", () => {
  expect(IMPORT_KINDS.map((kind) => kindOf(KIND_PARAMS[kind]))).toEqual([...IMPORT_KINDS]);
});

test("any other word names nothing", () => {
  for (const word of ["EXPENSES", "toString", "", undefined, ["depenses"], 1]) expect(kindOf(word)).toBeNull();
});
