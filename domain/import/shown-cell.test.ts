import { expect, test } from "vitest";
import { shownCell, shownValue } from "./shown-cell";

test("numbers of amounts are written in French to the cent, the others as they are", () => {
  expect(shownCell({ number: "118400" }, "amount")).toBe("118\u202f400,00");
  expect(shownCell({ number: "-1234567.5" }, "amount")).toBe("−1\u202f234\u202f567,50");
  expect(shownCell({ number: "0.125" }, "amount")).toBe("0,125");
  expect(shownCell({ number: "3" }, "integer")).toBe("3");
  expect(shownCell({ number: "1e21" }, "amount")).toBe("1e21");
});

test("days are written in French, texts as they were typed, nothing as nothing", () => {
  expect(shownCell({ date: "2021-06-02" }, "date")).toBe("02/06/2021");
  expect(shownCell("412,600.00", "amount")).toBe("412,600.00");
  expect(shownCell({ fault: "#REF!" }, "amount")).toBe("#REF!");
  expect(shownCell({ boolean: true }, "choice")).toBe("VRAI");
  expect(shownCell(null, "text")).toBe("");
});

test("values are told in the words of their field", () => {
  expect(shownValue(41_260_000, "amount")).toBe("412\u202f600,00\u00a0€");
  expect(shownValue(4, "integer")).toBe("4");
  expect(shownValue("2021-06-02", "date")).toBe("02/06/2021");
  expect(shownValue("2021-06-01", "month")).toBe("juin 2021");
  expect(shownValue("2021-06", "month")).toBe("juin 2021");
  expect(shownValue("Voirie", "text")).toBe("Voirie");
  for (const nothing of [null, undefined, "", {}]) expect(shownValue(nothing, "text")).toBe("–");
});
