import { z } from "zod";
import { NATURES } from "../budget/by-year";
import { REVIEW_STATES } from "../review/review-state";
import { EXPENSE_STATES } from "../spending/expense-list-query";
import { ENTRY_KINDS, STAGES } from "../spending/stage";
import { amount, day, flag, instant, named, oneOf, text, told, whole } from "./api-schema";
import { page, single } from "./page-answer";

const maybeText = (description: string) => told(description, z.string().nullable());

const identity = {
  id: text("Son identifiant."),
  number: whole("Son numéro dans le territoire."),
  reference: text("Comment elle est citée : « DEP-0142 »."),
  action: whole("Le numéro de son action."),
  object: text("Ce qui est acheté."),
  supplier: text("À qui."),
};
const sums = { committed: amount, invoiced: amount, paid: amount };

export const expensesAnswer = page(
  named(
    "Depense",
    "Une dépense d’une action que la personne lit en entier, avec la somme de ses écritures au jour lu.",
    z.strictObject({
      ...identity,
      state: oneOf("L’étape que toute la dépense a atteinte.", EXPENSE_STATES),
      last_on: day("Le jour de sa dernière écriture."),
      ...sums,
      corrected: flag("Vrai quand une écriture a été annulée."),
      review: told("Où en est sa relecture par la préfecture ; null avant elle.", z.enum(REVIEW_STATES).nullable()),
    }),
  ),
  { totals: told("La somme de tout ce que les filtres gardent, toutes pages comprises.", z.strictObject(sums)) },
);

const entry = named(
  "Ecriture",
  "Une écriture du grand livre. Rien n’y est jamais effacé : une erreur s’annule par une écriture contraire.",
  z.strictObject({
    id: text("Son identifiant."),
    stage: oneOf("Son étape.", STAGES),
    kind: oneOf("Sa nature. Une baisse et une annulation sont négatives.", ENTRY_KINDS),
    business_date: day("Le jour de la pièce."),
    amount,
    label: maybeText("Son libellé."),
    document: maybeText("La référence de la pièce."),
    reason: maybeText("Pourquoi, quand c’est une correction."),
    reverses_id: maybeText("L’écriture qu’elle annule."),
    settles_id: maybeText("L’écriture qu’elle solde."),
    recorded_at: instant("Quand elle a été enregistrée."),
    author: text("Par qui."),
  }),
);

export const expenseAnswer = single(
  named(
    "DepenseDetail",
    "Une dépense et toutes ses écritures, de la plus ancienne à la plus récente.",
    z.strictObject({
      ...identity,
      cost_item: maybeText("Le poste de dépense."),
      nature: oneOf("Investissement ou fonctionnement.", NATURES),
      ...sums,
      entries: told("Ses écritures.", z.array(entry)),
    }),
  ),
);
