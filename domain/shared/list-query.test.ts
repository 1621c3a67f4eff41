import fc from "fast-check";
import { expect, test } from "vitest";
import { dates } from "@/test-support/arbitraries";
import { EXPENSE_COLUMNS, expenseListParams, readExpenseListQuery } from "../spending/expense-list-query";
import { nextSort, type SearchParams } from "./list-query";

const read = (params: SearchParams) => readExpenseListQuery(params);

test("an address that says nothing asks for every row, the latest first", () => {
  expect(read({})).toEqual({
    action: null,
    state: null,
    text: null,
    from: null,
    to: null,
    sort: { column: "date", order: "descending" },
    cursor: null,
  });
});

test.each<SearchParams>([
  { tri: "id; DROP TABLE", sens: "up", etape: "PAID", action: "-3", texte: "", du: "31/02/2021", au: "hier" },
  { tri: ["date", "numero"], etape: ["paye"], action: "3.5", texte: " ", du: "", au: "1900-01-01" },
  { tri: "constructor", etape: "toString", action: "1e3", texte: "\u0000", apres: "2021-06-08~", avant: "~4" },
  { apres: "pas-une-date~4", texte: "x".repeat(121), action: "12345678" },
  { apres: "2021-06-08~87; SELECT" },
])("what an address says wrong asks for nothing: %o", (params) => {
  expect(read(params)).toEqual(read({}));
});

test("a cursor must fit the sorted column", () => {
  expect(read({ apres: "2021-06-08~87" }).cursor).toEqual({ side: "after", value: "2021-06-08", tie: 87 });
  expect(read({ tri: "paye", apres: "2021-06-08~87" }).cursor).toBeNull();
  expect(read({ tri: "paye", avant: "-4000~87" }).cursor).toEqual({ side: "before", value: "-4000", tie: 87 });
  expect(read({ tri: "objet", apres: "a~b~12" }).cursor).toEqual({ side: "after", value: "a~b", tie: 12 });
});

test("a header sorts by its column, then turns it round", () => {
  const byDate = read({}).sort;
  const byPaid = nextSort(byDate, "paye", EXPENSE_COLUMNS);
  expect(byPaid).toEqual({ column: "paye", order: "descending" });
  expect(nextSort(byPaid, "paye", EXPENSE_COLUMNS)).toEqual({ column: "paye", order: "ascending" });
});

test("writing a list in the address then reading it gives the same list", () => {
  const words = fc.option(fc.constantFrom("engage", "facture", "paye", "annulee"), { nil: undefined });
  const params = fc.record({
    tri: fc.constantFrom(...Object.keys(EXPENSE_COLUMNS)),
    sens: fc.constantFrom("croissant", "decroissant"),
    etape: words,
    action: fc.option(fc.integer({ min: 0, max: 999 }).map(String), { nil: undefined }),
    texte: fc.option(fc.string({ maxLength: 30 }), { nil: undefined }),
    du: fc.option(dates, { nil: undefined }),
    apres: fc.option(
      fc.tuple(dates, fc.nat()).map(([date, tie]) => `${date}~${tie}`),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(params, (asked) => {
      const query = read(asked);
      const written = Object.entries(expenseListParams(query)).filter(([, value]) => value !== null);
      expect(read(Object.fromEntries(written.map(([name, value]) => [name, String(value)])))).toEqual(query);
    }),
  );
});
