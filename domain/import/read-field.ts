import { type CalendarDate, calendarDateSchema, type Month, monthOf } from "../shared/calendar-date";
import { numericDate, quoted } from "../shared/format";
import type { Cents } from "../shared/money";
import { amountFromNumber, amountFromText } from "./amount-cell";
import { type CellReading, cellReading, EMPTY, faultOf, isBlank, type Understood } from "./cell-reading";
import { type Choice, choiceFromText } from "./choice-cell";
import { dateFromNumber, dateFromText, monthFromText } from "./date-cell";
import type { Typed } from "./file-row";
import type { ImportField } from "./import-field";
import { cellText } from "./read-cell";

/** What our own exports put before a text that a spreadsheet would run. */
const INERT = /^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/;

/** A text as it was typed, without the spaces around it; numbers and days as they are seen. */
export function readText(field: ImportField, typed: Typed, limits: { longest: number; shortest?: number }) {
  return readCell<string>(field, typed, () => {
    const { cell } = typed;
    const seen = cell !== null && typeof cell === "object" && "date" in cell ? frenchDay(cell.date) : cellText(cell);
    const text = seen.replace(INERT, "").trim();
    if (text.length > limits.longest)
      return {
        ok: false,
        message: `${limits.longest} signes au plus, ${text.length} lus\u00a0: raccourcissez le texte.`,
      };
    if (text.length < (limits.shortest ?? 0))
      return { ok: false, message: `${quoted(text)} est trop court\u00a0: ${limits.shortest} signes au moins.` };
    return { ok: true, value: text };
  });
}

/** An amount in cents; negative only where the field allows it. */
export function readAmountCell(field: ImportField, typed: Typed, allowed: { negative: boolean } = { negative: false }) {
  return readCell<Cents>(field, typed, ({ text, number }) => {
    if (number !== null) return amountFromNumber(number, allowed.negative);
    if (text !== null) return amountFromText(text, allowed.negative);
    return { ok: false, message: "Montant illisible\u00a0: écrivez 412\u202f600,00." };
  });
}

export function readDateCell(field: ImportField, typed: Typed) {
  return readCell<CalendarDate>(field, typed, ({ text, number, date }) => {
    if (date !== null) return storedDate(date);
    if (number !== null) return dateFromNumber(number);
    if (text !== null) return dateFromText(text);
    return { ok: false, message: "Date illisible\u00a0: écrivez 15/06/2021." };
  });
}

/** A month: « 03/2021 », « mars 2021 », « 2021-03 » or a day of it. */
export function readMonthCell(field: ImportField, typed: Typed) {
  return readCell<Month>(field, typed, ({ text, date }) => {
    const day = date === null ? null : storedDate(date);
    if (day !== null) return day.ok ? { ok: true, value: monthOf(day.value) } : day;
    if (text !== null) return monthFromText(text);
    return { ok: false, message: "Mois illisible\u00a0: écrivez 06/2021." };
  });
}

export function readChoice<Value>(field: ImportField, typed: Typed, choices: readonly Choice<Value>[]) {
  return readCell<Value>(field, typed, () => choiceFromText(cellText(typed.cell), choices));
}

export function readInteger(field: ImportField, typed: Typed, limits: { least: number; most: number }) {
  return readCell<number>(field, typed, ({ text, number }) => {
    const figures = (number ?? text ?? "").replace(/[\s\u00a0\u202f]+/g, "").replace(/[.,]0+$/, "");
    const value = /^-?\d{1,15}$/.test(figures) ? Number(figures) : null;
    if (value === null) return { ok: false, message: `${quoted(cellText(typed.cell))} n’est pas un nombre entier.` };
    if (value < limits.least || value > limits.most)
      return { ok: false, message: `Écrivez un nombre de ${limits.least} à ${limits.most}.` };
    return { ok: true, value };
  });
}

/** A rate in hundredths of a percent: « 50 % », « 12,5 % » or 0,5 in a cell of numbers, which is told. */
export function readPercent(field: ImportField, typed: Typed) {
  return readCell<number>(field, typed, ({ text, number }) => {
    const written = (number ?? text ?? "").replace(/[\s\u00a0\u202f]+/g, "").replace(",", ".");
    const [, whole = "", decimals = "", sign] = /^(\d{1,3})(?:\.(\d+))?(%)?$/.exec(written) ?? [];
    const points = Number(`${whole}${decimals.slice(0, 2).padEnd(2, "0")}`);
    const isFraction = sign === undefined && points > 0 && points <= 100;
    if (whole === "") return { ok: false, message: "Taux illisible\u00a0: écrivez 50\u202f%." };
    if (isFraction && number === null)
      return {
        ok: false,
        message: `${quoted(cellText(typed.cell))} peut se lire de deux façons\u00a0: ajoutez le signe %.`,
      };
    return isFraction ? fractionOfOne(decimals, whole) : wholePercent(points, decimals.slice(2));
  });
}

function fractionOfOne(decimals: string, whole: string): Understood<number> {
  const points = Number(`${whole}${decimals.slice(0, 4).padEnd(4, "0")}`);
  const read = wholePercent(points, decimals.slice(4));
  if (!read.ok) return read;
  const seen = `${whole}${decimals === "" ? "" : `,${decimals}`}`;
  return { ...read, told: `${quoted(seen)} lu comme ${quoted(`${String(points / 100).replace(".", ",")}\u202f%`)}.` };
}

function wholePercent(points: number, rest: string): Understood<number> {
  if (/[1-9]/.test(rest)) return { ok: false, message: "Au plus deux décimales pour un taux." };
  if (points > 10_000) return { ok: false, message: "Un taux va de 0 à 100\u202f%." };
  return { ok: true, value: points };
}

type Held = { text: string | null; number: string | null; date: string | null };

/** Empty cells say nothing and failed ones are refused, whatever the field. */
function readCell<Value>(
  field: ImportField,
  typed: Typed,
  understand: (held: Held) => Understood<Value>,
): CellReading<Value> {
  if (isBlank(typed)) return EMPTY;
  const fault = faultOf(typed);
  if (fault !== null) return cellReading(field, typed, { ok: false, message: fault });
  const { cell } = typed;
  const held = typeof cell === "object" ? cell : null;
  return cellReading(
    field,
    typed,
    understand({
      text: typeof cell === "string" ? cell.replace(INERT, "") : null,
      number: held !== null && "number" in held ? held.number : null,
      date: held !== null && "date" in held ? held.date : null,
    }),
  );
}

function storedDate(date: string): Understood<CalendarDate> {
  const read = calendarDateSchema.safeParse(date);
  return read.success ? { ok: true, value: read.data } : { ok: false, message: read.error.issues[0]?.message ?? "" };
}

function frenchDay(date: string): string {
  const read = calendarDateSchema.safeParse(date);
  return read.success ? numericDate(read.data) : date;
}
