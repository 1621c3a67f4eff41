import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts, dates } from "@/test-support/arbitraries";
import { formatAmountInput } from "../shared/amount";
import { FIRST_YEAR, yearOf } from "../shared/calendar-date";
import { numericDate } from "../shared/format";
import { cents } from "../shared/money";
import type { ImportField } from "./import-field";
import type { ReadCell } from "./read-cell";
import {
  readAmountCell,
  readChoice,
  readDateCell,
  readInteger,
  readMonthCell,
  readPercent,
  readText,
} from "./read-field";

const fieldOf = (kind: ImportField["kind"]): ImportField => ({
  name: "f",
  label: "Champ",
  required: true,
  kind,
  headers: [],
});
const at = (cell: ReadCell) => ({ cell, address: "H5" });
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
/** What was read, or « message → suggestion ». */
function said(reading: {
  value: unknown;
  problems: readonly { level: string; message: string; suggestion: string | null }[];
}) {
  const [problem] = reading.problems;
  if (!problem) return reading.value;
  const told = `${plain(problem.message)}${problem.suggestion === null ? "" : ` → ${plain(problem.suggestion)}`}`;
  return problem.level === "ERROR" ? told : [reading.value, told];
}
const amount = (cell: ReadCell, negative = false) => said(readAmountCell(fieldOf("amount"), at(cell), { negative }));
const date = (cell: ReadCell) => said(readDateCell(fieldOf("date"), at(cell)));
const month = (cell: ReadCell) => said(readMonthCell(fieldOf("month"), at(cell)));

test.each([
  ["1 234,56 €", 123456],
  ["1\u202f234,56\u00a0€", 123456],
  ["1\u00a0234,56", 123456],
  ["1\u2009234,56", 123456],
  ["1.234,56", 123456],
  ["1234.56", 123456],
  ["1234.5", 123450],
  ["412600", 41260000],
  ["+12", 1200],
  ["0", 0],
  ["", null],
  ["  ", null],
  ["412.600", "412.600 peut se lire de deux façons : écrivez 412 600 ou 412,60."],
  ["412,600", "Au plus deux chiffres après la virgule."],
  ["412,600.00", "Montant illisible : écrivez 412 600,00. → 412 600,00"],
  ["412,600.5 €", "Montant illisible : écrivez 412 600,50. → 412 600,50"],
  ["1,412,600", "Montant illisible : écrivez 1 412 600,00. → 1 412 600,00"],
  ["1'412.50", "Montant illisible : écrivez 1 412,50. → 1 412,50"],
  ["1234.567", "Montant illisible : écrivez 412 600,00."],
  ["douze", "Montant illisible : écrivez 412 600,00."],
  ["(1 234,56)", "Écrivez le montant sans signe : 1 234,56. → 1 234,56"],
  ["-5", "Écrivez le montant sans signe : 5,00. → 5,00"],
])("an amount typed « %s »", (typed, expected) => {
  expect(amount(typed)).toEqual(expected);
});

test.each([
  ["(1 234,56)", -123456],
  ["(1 234,56 €)", -123456],
  ["(1 234,56) €", -123456],
  ["-1234.56", -123456],
  ["\u2212 1 234,56", -123456],
  ["1 234,56-", -123456],
  ["1 234,56 - €", -123456],
  ["1 234,56", 123456],
  ["(412,600.00)", "Montant illisible : écrivez -412 600,00. → -412 600,00"],
  ["--5", "Écrivez le montant sans signe : 412 600,00."],
])("an amount typed « %s » where it may be negative", (typed, expected) => {
  expect(amount(typed, true)).toEqual(expected);
});

test.each([
  ["1234.56", 123456],
  ["1234", 123400],
  ["0.1", 10],
  ["1234.5600000000002", [123456, "« 1234,5600000000002 » lu comme « 1 234,56 »."]],
  ["0.30000000000000004", [30, "« 0,30000000000000004 » lu comme « 0,30 »."]],
  ["1234.5599999999999", [123456, "« 1234,5599999999999 » lu comme « 1 234,56 »."]],
  ["1234.567", "Plus de deux décimales : écrivez 1 234,57. → 1 234,57"],
  ["1234.564", "Plus de deux décimales : écrivez 1 234,56. → 1 234,56"],
  ["10000000000", 1000000000000],
  ["10000000000.01", "Au plus 10 000 000 000,00 €. Vérifiez le montant."],
  ["1e+21", "Montant illisible : écrivez-le en euros, avec deux décimales au plus."],
  ["-12.5", "Écrivez le montant sans signe : 12,50. → 12,50"],
])("an amount stored as the number %s", (number, expected) => {
  expect(amount({ number })).toEqual(expected);
});

test("a number below zero is kept where amounts may be negative", () => {
  expect(amount({ number: "-12.5" }, true)).toBe(-1250);
});

test.each([
  [{ fault: "#REF!" }, "La cellule montre #REF! : le tableur n’a pas pu la calculer. Écrivez sa valeur."],
  [{ date: "2021-06-02" }, "Montant illisible : écrivez 412 600,00."],
  [{ boolean: true }, "Montant illisible : écrivez 412 600,00."],
])("an amount that is no amount: %j", (cell, expected) => {
  expect(amount(cell)).toBe(expected);
});

test("every amount written in French, as a program does, or stored as a number, is read to the cent", () => {
  fc.assert(
    fc.property(amounts(), fc.boolean(), (value, negative) => {
      const signed = negative ? cents(-value) : value;
      const sign = negative ? "-" : "";
      const text = formatAmountInput(value);
      const program = `${sign}${text.replaceAll("\u202f", "").replace(",", ".")}`;
      expect(amount(`${sign}${text}`, true)).toBe(signed);
      expect(amount(program, true)).toBe(signed);
      expect(amount({ number: String(Number(program)) }, true)).toBe(signed);
    }),
  );
});

test.each([
  ["31/12/2020", "2020-12-31"],
  ["31.12.2020", "2020-12-31"],
  ["31-12-2020", "2020-12-31"],
  ["1/6/2021", "2021-06-01"],
  ["06/05/2021", "2021-05-06"],
  ["2020-12-31", "2020-12-31"],
  ["2020-12-31T00:00:00", "2020-12-31"],
  ["2020-12-31T00:00:00.000Z", "2020-12-31"],
  ["31/12/2020 00:00", "2020-12-31"],
  ["31/12/2020 10:42", ["2020-12-31", "« 31/12/2020 10:42 » lu comme « 31/12/2020 »."]],
  ["2020-12-31T23:30:00Z", "Date et heure d’un autre fuseau : écrivez le jour seul, 15/06/2021."],
  ["31 décembre 2020", "2020-12-31"],
  ["31 DÉC. 2020", "2020-12-31"],
  ["jeudi 31 décembre 2020", "2020-12-31"],
  ["1er mai 2021", "2021-05-01"],
  ["20201231", "2020-12-31"],
  ["31-12-20", "Écrivez l’année en quatre chiffres : 15/06/2021. → 31/12/2020"],
  ["31/06/2021", "Le 31 juin n’existe pas. → 30/06/2021"],
  ["2021-06-31", "Le 31 juin n’existe pas. → 30/06/2021"],
  ["29/02/2021", "Le 29 février 2021 n’existe pas. → 28/02/2021"],
  ["06/15/2021", "Le mois va de 1 à 12 : écrivez 15/06/2021. → 15/06/2021"],
  ["32/06/2021", "Le 32 juin n’existe pas."],
  ["31 jui 2020", "Date illisible : écrivez 15/06/2021."],
  ["hier", "Date illisible : écrivez 15/06/2021."],
  ["01/01/1900", "L’année va de 2000 à 2100 : écrivez 15/06/2021."],
  ["", null],
])("a date typed « %s »", (typed, expected) => {
  expect(date(typed)).toEqual(expected);
});

test.each([
  [{ date: "2021-06-02" }, "2021-06-02"],
  [{ date: "1900-01-01" }, "L’année va de 2000 à 2100 : écrivez 15/06/2021."],
  [{ number: "20210602" }, ["2021-06-02", "« 20210602 » lu comme « 02/06/2021 »."]],
  [{ number: "44348" }, "Un nombre n’est pas une date : donnez à la cellule le format date, ou écrivez 15/06/2021."],
  [{ boolean: true }, "Date illisible : écrivez 15/06/2021."],
  [{ fault: "#N/A" }, "La cellule montre #N/A : le tableur n’a pas pu la calculer. Écrivez sa valeur."],
])("a date stored as %j", (cell, expected) => {
  expect(date(cell)).toEqual(expected);
});

test("every day written in French or as yyyy-mm-dd is read as itself", () => {
  fc.assert(
    fc.property(
      dates.filter((day) => yearOf(day) >= FIRST_YEAR),
      (day) => {
        for (const cell of [numericDate(day), day, { date: day }, day.replaceAll("-", "")])
          expect(readDateCell(fieldOf("date"), at(cell)).value).toBe(day);
      },
    ),
  );
});

test.each<[ReadCell, unknown]>([
  ["03/2021", "2021-03"],
  ["3-2021", "2021-03"],
  ["2021-03", "2021-03"],
  ["mars 2021", "2021-03"],
  ["Févr. 2021", "2021-02"],
  ["12/03/2021", "2021-03"],
  [{ date: "2021-03-12" }, "2021-03"],
  ["mars-21", "Écrivez l’année en quatre chiffres : 03/2021. → 03/2021"],
  ["13/2021", "Le mois va de 1 à 12 : écrivez 06/2021."],
  ["mars", "Mois illisible : écrivez 06/2021."],
  [{ number: "3" }, "Mois illisible : écrivez 06/2021."],
  ["03/1990", "L’année va de 2000 à 2100 : écrivez 15/06/2021."],
  [null, null],
])("a month: %j", (cell, expected) => {
  expect(month(cell)).toEqual(expected);
});

const STAGES = [
  { value: "PAID", label: "Payé", synonyms: ["réglé"] },
  { value: "INVOICED", label: "Mandaté", names: ["Facturé"] },
] as const;

test.each<[ReadCell, unknown]>([
  ["Payé", "PAID"],
  ["PAYÉ ", "PAID"],
  ["facturé", "INVOICED"],
  ["Paye", ["PAID", "« Paye » lu comme « Payé »."]],
  ["facture", ["INVOICED", "« facture » lu comme « Facturé »."]],
  ["Réglé", ["PAID", "« Réglé » lu comme « Payé »."]],
  ["Soldé", "« Soldé » n’est pas connu : écrivez Payé ou Mandaté."],
  ["", null],
])("a choice: %j", (cell, expected) => {
  expect(said(readChoice(fieldOf("choice"), at(cell), STAGES))).toEqual(expected);
});

test.each<[ReadCell, unknown]>([
  ["11", 11],
  [{ number: "11" }, 11],
  ["1 000", 1000],
  ["11,0", 11],
  [{ number: "11.5" }, "« 11,5 » n’est pas un nombre entier."],
  ["onze", "« onze » n’est pas un nombre entier."],
  ["0", "Écrivez un nombre de 1 à 1000."],
  ["1001", "Écrivez un nombre de 1 à 1000."],
  [null, null],
])("a whole number: %j", (cell, expected) => {
  expect(said(readInteger(fieldOf("integer"), at(cell), { least: 1, most: 1000 }))).toEqual(expected);
});

test.each<[ReadCell, unknown]>([
  ["50 %", 5000],
  ["12,5 %", 1250],
  ["0,5%", 50],
  ["50", 5000],
  ["100 %", 10000],
  [{ number: "0.5" }, [5000, "« 0,5 » lu comme « 50 % »."]],
  [{ number: "1" }, [10000, "« 1 » lu comme « 100 % »."]],
  [{ number: "0.3333" }, [3333, "« 0,3333 » lu comme « 33,33 % »."]],
  [{ number: "50" }, 5000],
  [{ number: "0" }, 0],
  ["0,5", "« 0,5 » peut se lire de deux façons : ajoutez le signe %."],
  ["100,01 %", "Un taux va de 0 à 100 %."],
  ["12,345 %", "Au plus deux décimales pour un taux."],
  ["moitié", "Taux illisible : écrivez 50 %."],
])("a rate: %j", (cell, expected) => {
  expect(said(readPercent(fieldOf("percent"), at(cell)))).toEqual(expected);
});

test.each<[ReadCell, unknown]>([
  ["  Voirie, solde ", "Voirie, solde"],
  ["'=1+1", "=1+1"],
  ["'quai", "'quai"],
  [{ number: "1234" }, "1234"],
  [{ number: "12.5" }, "12,5"],
  [{ date: "2021-06-02" }, "02/06/2021"],
  [{ fault: "#REF!" }, "La cellule montre #REF! : le tableur n’a pas pu la calculer. Écrivez sa valeur."],
  ["x", "« x » est trop court : 2 signes au moins."],
  ["a".repeat(20), "a".repeat(20)],
  ["a".repeat(21), "20 signes au plus, 21 lus : raccourcissez le texte."],
  ["   ", null],
])("a text: %j", (cell, expected) => {
  expect(said(readText(fieldOf("text"), at(cell), { longest: 20, shortest: 2 }))).toEqual(expected);
});

test("a problem says which cell, which field and what was read", () => {
  expect(readAmountCell(fieldOf("amount"), at("douze")).problems).toMatchObject([
    { level: "ERROR", field: "f", address: "H5", read: "douze" },
  ]);
});
