import { expect, test } from "vitest";
import { numberFormat } from "./number-format";

test.each([
  ["General", "number"],
  ["Standard", "number"],
  ['#,##0.00 "€";[Red]-#,##0.00 "€"', "number"],
  ['0.00" jours"', "number"],
  ["0.00\\ \\d", "number"],
  ["#,##0.00 [$€-40C]", "number"],
  ["_-* #,##0.00 €_-", "number"],
  ["0.00E+00", "number"],
  ["dd/mm/yyyy", "date"],
  ["[$-40C]d mmmm yyyy;@", "date"],
  ["mmm-yy", "date"],
  ["mmmm", "date"],
  ["dddd", "date"],
  ["d/m/yy h:mm AM/PM", "date"],
  ["h:mm AM/PM", "time"],
  ["[h]:mm:ss", "time"],
  ["mm:ss.0", "time"],
  ["0%", "percent"],
  ["0.0\\ %", "percent"],
  ["00000", { zeros: 5 }],
])("%s shows a %s", (code, format) => {
  expect(numberFormat(164, code)).toEqual(format);
});

test("formats without a code are known by their number", () => {
  expect([0, 2, 9, 14, 20, 22, 44, 47, 49].map((id) => numberFormat(id, null))).toEqual([
    "number",
    "number",
    "percent",
    "date",
    "time",
    "date",
    "number",
    "time",
    "number",
  ]);
});
