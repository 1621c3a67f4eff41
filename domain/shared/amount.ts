import { z } from "zod";
import { decimalText, THIN } from "./format";
import { type Cents, cents, MAX_CENTS } from "./money";

export type ParsedAmount = { ok: true; amount: Cents } | { ok: false; message: string };

const SPACES = /[\s\u00a0\u2009\u202f]+/g;
const CURRENCY = /\s*(?:€|eur)$/i;
const PLAIN = /^\d+$/;
const GROUPED_BY_SPACES = /^\d{1,3}(?: \d{3})+$/;
const GROUPED_BY_DOTS = /^\d{1,3}(?:\.\d{3})+$/;
const AMBIGUOUS = /^\d{1,3}[.]\d{3}$/;
const DECIMAL_POINT = /^([\d ]+)\.(\d{1,2})$/;

const UNREADABLE = `Montant illisible\u00a0: écrivez 412${THIN}600,00.`;

/** Reads an amount as people in France type it; what could mean two things is refused with what to write instead. */
export function parseAmount(text: string): ParsedAmount {
  const typed = text.trim().replace(CURRENCY, "").replace(SPACES, " ").trim();
  if (typed === "") return refused("Indiquez un montant.");
  if (/^[-\u2212+]/.test(typed)) return refused(`Écrivez le montant sans signe\u00a0: 412${THIN}600,00.`);
  if (AMBIGUOUS.test(typed)) return refused(ambiguity(typed));
  const point = DECIMAL_POINT.exec(typed);
  if (point) return assemble(point[1] ?? "", point[2] ?? "");
  const [whole = "", decimals, ...more] = typed.split(",");
  if (more.length > 0) return refused(UNREADABLE);
  if (decimals !== undefined && /^\d{3,}$/.test(decimals)) return refused("Au plus deux chiffres après la virgule.");
  return assemble(whole, decimals);
}

/** The text a money field shows for an amount: « 412 600,00 ». */
export function formatAmountInput(amount: Cents): string {
  return decimalText(amount, 2, 2);
}

/** A typed amount, read in French and strictly positive. */
/** What an amount's field holds, before it is read. */
export const amountText = z.string({ error: "Indiquez un montant." }).max(40, UNREADABLE);

export const amountSchema = amountText.transform((text, context): Cents => {
  const parsed = parseAmount(text);
  if (parsed.ok && parsed.amount > 0) return parsed.amount;
  context.addIssue({ code: "custom", message: parsed.ok ? "Indiquez un montant supérieur à zéro." : parsed.message });
  return z.NEVER;
});

function assemble(whole: string, decimals: string | undefined): ParsedAmount {
  if (!(PLAIN.test(whole) || GROUPED_BY_SPACES.test(whole) || GROUPED_BY_DOTS.test(whole))) return refused(UNREADABLE);
  if (decimals !== undefined && !/^\d{1,2}$/.test(decimals)) return refused(UNREADABLE);
  const value = Number(`${whole.replace(/[ .]/g, "")}${(decimals ?? "").padEnd(2, "0")}`);
  if (value > MAX_CENTS) return refused(`Au plus ${decimalText(MAX_CENTS, 2, 0)}\u00a0€. Vérifiez le montant.`);
  return { ok: true, amount: cents(value) };
}

function ambiguity(typed: string): string {
  const [left = "", right = ""] = typed.split(".");
  return `${typed} peut se lire de deux façons\u00a0: écrivez ${left}${THIN}${right} ou ${left},${right.slice(0, 2)}.`;
}

function refused(message: string): ParsedAmount {
  return { ok: false, message };
}
