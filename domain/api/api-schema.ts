import { z } from "zod";
import { isMasked, type SharedAmount } from "../access/shared-amount";
import type { Cents } from "../shared/money";

/** What the schemas of the API are called and say of themselves in its description. */
export const API_WORDS = z.registry<z.core.JSONSchemaMeta>();

/** A schema that the description of the API names, once, wherever it is used. */
export function named<Schema extends z.ZodType>(id: string, description: string, schema: Schema): Schema {
  API_WORDS.add(schema, { id, description });
  return schema;
}

/** The same without a name of its own. */
export function told<Schema extends z.ZodType>(description: string, schema: Schema): Schema {
  API_WORDS.add(schema, { description });
  return schema;
}

export const text = (description: string) => told(description, z.string());
export const whole = (description: string) => told(description, z.int());
export const flag = (description: string) => told(description, z.boolean());
export const oneOf = <const Codes extends readonly [string, ...string[]]>(description: string, codes: Codes) =>
  told(description, z.enum(codes));
export const day = (description: string) => told(description, z.iso.date());
export const instant = (description: string) => told(description, z.iso.datetime());

export const amount = named(
  "Montant",
  "Un montant en centimes entiers : 123456 vaut 1 234,56 €. Un montant inconnu est null, jamais zéro.",
  z.strictObject({ amount_cents: whole("Centimes d’euro."), currency: z.literal("EUR") }),
);
export const maybeAmount = (description: string) => told(description, amount.nullable());

export const sharedMoney = named(
  "MontantPartage",
  "Un total du contrat pour qui n’en lit pas toutes les actions : exact, arrondi à 0,1 M€, ou tu quand il donnerait un montant confidentiel.",
  z.strictObject({
    amount_cents: told("Centimes ; null quand le montant est inconnu ou tu.", z.int().nullable()),
    currency: z.literal("EUR"),
    precision: oneOf("Ce qui est dit du montant.", ["EXACT", "ROUNDED", "WITHHELD"]),
  }),
);

export function money(cents: Cents): z.input<typeof amount>;
export function money(cents: Cents | null): z.input<typeof amount> | null;
export function money(cents: Cents | null) {
  return cents === null ? null : { amount_cents: cents as number, currency: "EUR" as const };
}

export function sharedMoneyOf(amountTold: SharedAmount): z.input<typeof sharedMoney> {
  if (isMasked(amountTold)) return { amount_cents: null, currency: "EUR", precision: "WITHHELD" };
  return {
    amount_cents: amountTold.amount,
    currency: "EUR",
    precision: amountTold.rounded ? "ROUNDED" : "EXACT",
  };
}
