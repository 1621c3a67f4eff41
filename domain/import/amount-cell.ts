import { formatAmountInput, parseAmount } from "../shared/amount";
import { quoted } from "../shared/format";
import { type Cents, cents, MAX_CENTS } from "../shared/money";
import type { Understood } from "./cell-reading";

const SPACES = /[\s\u00a0\u2009\u202f]+/g;
const IN_PARENTHESES = /^\((.*)\)\s*(€|eur)?$/i;
const SIGN_FIRST = /^([-+\u2212\u2013])\s*/;
const MINUS_LAST = /\s*[-\u2212\u2013]\s*(€|eur)?$/i;
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/;
/** What is left of a sum of floats: six zeros or nines right after the cents. */
const FLOAT_DUST = /^\d{2}(?:0{6}|9{6})/;
/** Thousands and decimals as they are written in English or in Switzerland. */
const OTHERWISE = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$|^(\d{1,3}(?:['’]\d{3})+)(?:[.,](\d{1,2}))?$/;

/** An amount typed as people in France type it, or as accounts do: « (1 234,56) » and « 1 234,56- » are negative. */
export function amountFromText(text: string, negative: boolean): Understood<Cents> {
  const { figures, minus } = withoutSign(text.replace(SPACES, " ").trim());
  const parsed = parseAmount(figures);
  if (!parsed.ok) return notRead(figures, minus && negative, parsed.message);
  return signed(parsed.amount, minus, negative);
}

/** A number of a spreadsheet, to the cent exactly: what has more decimals is refused, but for the dust of its own sums. */
export function amountFromNumber(written: string, negative: boolean): Understood<Cents> {
  const parts = NUMBER.exec(written);
  if (!parts)
    return { ok: false, message: "Montant illisible\u00a0: écrivez-le en euros, avec deux décimales au plus." };
  const [, minus = "", whole = "", decimals = ""] = parts;
  const rest = decimals.slice(2);
  const rounded = BigInt(`${whole}${decimals.slice(0, 2).padEnd(2, "0")}`) + (rest >= "5" ? 1n : 0n);
  if (rounded > BigInt(MAX_CENTS)) return { ok: false, message: tooMuch() };
  const amount = cents(Number(rounded));
  if (rest !== "" && !FLOAT_DUST.test(decimals)) {
    const right = `${minus}${formatAmountInput(amount)}`;
    return { ok: false, message: `Plus de deux décimales\u00a0: écrivez ${right}.`, suggestion: right };
  }
  const read = signed(amount, minus === "-", negative);
  if (!read.ok || rest === "") return read;
  const told = `${quoted(written.replace(".", ","))} lu comme ${quoted(formatAmountInput(read.value))}.`;
  return { ...read, told };
}

function withoutSign(text: string): { figures: string; minus: boolean } {
  const inside = IN_PARENTHESES.exec(text)?.[1];
  if (inside !== undefined) return { figures: inside.trim(), minus: true };
  const sign = SIGN_FIRST.exec(text);
  if (sign) return { figures: text.slice(sign[0].length), minus: sign[1] !== "+" };
  const last = MINUS_LAST.exec(text);
  return last ? { figures: text.slice(0, last.index), minus: true } : { figures: text, minus: false };
}

function signed(amount: Cents, minus: boolean, negative: boolean): Understood<Cents> {
  if (!minus) return { ok: true, value: amount };
  if (negative) return { ok: true, value: cents(-amount) };
  const right = formatAmountInput(amount);
  return { ok: false, message: `Écrivez le montant sans signe\u00a0: ${right}.`, suggestion: right };
}

function notRead(figures: string, minus: boolean, message: string): Understood<Cents> {
  const other = OTHERWISE.exec(figures.replace(/\s*(?:€|eur)$/i, ""));
  const whole = other?.[1] ?? other?.[3];
  if (whole === undefined || (other?.[1] !== undefined && other[2] === undefined && !/,.*,/.test(whole)))
    return { ok: false, message };
  const decimals = (other?.[2] ?? other?.[4] ?? "").padEnd(2, "0");
  const value = Number(`${whole.replace(/\D/g, "")}${decimals}`);
  if (value > MAX_CENTS) return { ok: false, message: tooMuch() };
  const right = `${minus ? "-" : ""}${formatAmountInput(cents(value))}`;
  return { ok: false, message: `Montant illisible\u00a0: écrivez ${right}.`, suggestion: right };
}

function tooMuch(): string {
  return `Au plus ${formatAmountInput(MAX_CENTS)}\u00a0€. Vérifiez le montant.`;
}
