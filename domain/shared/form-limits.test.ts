import { expect, test } from "vitest";
import { formFault } from "./form-limits";

const many = (count: number) => Array.from({ length: count }, (_, rank) => [`months.${rank}`, "1"] as const);
const SHAPE = /forme attendue/;

test.each([
  ["a plan of forty years, month by month", many(1_000), null],
  ["one field more", many(1_001), SHAPE],
  ["a name of 120 signs", [["n".repeat(120), ""]], null],
  ["a name of 121 signs", [["n".repeat(121), ""]], SHAPE],
  ["a field four deep", [["a.b[0].c", ""]], null],
  ["a field five deep", [["a.b[0].c.d", ""]], SHAPE],
  ["a text of 10,000 signs", [["object", "x".repeat(10_000)]], null],
  ["one sign more", [["object", "x".repeat(10_001)]], /10 000 signes/],
  ["a text with its line ends", [["object", "un\r\ndeux\ttrois"]], null],
  ["a sign that PostgreSQL can't hold", [["object", "un\0deux"]], /retapez-le/],
  ["a file", [["object", new File(["x"], "x.txt")]], SHAPE],
  ["nothing", [], null],
] as const)("%s", (_case, form, fault) => {
  if (fault === null) expect(formFault(form)).toBeNull();
  else expect(formFault(form)).toMatch(fault);
});

test("a form of a hundred thousand fields is left at the first one too many", () => {
  let read = 0;
  const endless = (function* () {
    while (read < 100_000) yield [`f${read++}`, ""] as const;
  })();
  expect(formFault(endless)).toMatch(SHAPE);
  expect(read).toBe(1_001);
});
