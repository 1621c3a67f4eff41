import { z } from "zod";
import { ACCOUNTINGS, STAGES, TAX_BASES } from "../spending/stage";
import { ACTION_STATUSES } from "../status/status";
import { amount, maybeAmount, named, oneOf, text, told, whole } from "./api-schema";
import { page, single } from "./page-answer";

const maybeText = (description: string) => told(description, z.string().nullable());
const month = (description: string) => told(description, z.string().regex(/^\d{4}-\d{2}$/));

const status = named(
  "Meteo",
  "La dernière météo déclarée. Le jour est null pour qui ne lit pas l’action en entier.",
  z.strictObject({
    code: oneOf("L’état déclaré.", ACTION_STATUSES),
    sentence: text("La phrase qui l’accompagne."),
    declared_on: told("Le jour de la déclaration.", z.iso.date().nullable()),
  }),
);

const amounts = named(
  "MontantsAction",
  "Les montants d’une action, au jour lu.",
  z.strictObject({
    programmed: maybeAmount("Le plan en vigueur ; null sans plan."),
    planned_to_date: maybeAmount("Le plan à ce jour ; null sans plan, ou pour qui ne lit pas l’action en entier."),
    committed: amount,
    invoiced: amount,
    paid: amount,
    gap: maybeAmount("Payé moins plan à date ; null sans plan, ou pour qui ne lit pas l’action en entier."),
    forecast: maybeAmount("La prévision à terme ; null quand rien ne la donne."),
  }),
);

const shape = {
  number: whole("Son numéro dans le contrat."),
  access: oneOf("FULL quand la personne lit l’action en entier ; PUBLIC sinon, et ce qui lui est caché est null.", [
    "FULL",
    "PUBLIC",
  ]),
  title: text("Son titre."),
  short_title: text("Son titre court."),
  carrier: text("Qui la porte."),
  place: maybeText("Où ; null quand ce n’est pas dit."),
  about: maybeText("Ce qu’elle est."),
  project_owner: maybeText("Le maître d’ouvrage, quand ce n’est pas le porteur."),
  pilots: told("Qui la pilote.", z.array(z.string()).nullable()),
  accounting: told("Comment le porteur tient ses comptes.", z.enum(ACCOUNTINGS).nullable()),
  tax_basis: told("Montants hors taxe ou toutes taxes.", z.enum(TAX_BASES).nullable()),
  status: told("Sa météo ; null sans déclaration, ou quand elle est cachée.", status.nullable()),
  milestones_reached: whole("Jalons atteints."),
  milestones_total: whole("Jalons, ceux qui sont annulés à part."),
  progress: told("L’avancement, de 0 à 1 ; null quand rien ne le mesure.", z.number().nullable()),
  amounts: told("Ses montants ; null quand ils sont cachés.", amounts.nullable()),
};

const action = named("Action", "Une action du contrat, telle que la personne peut la lire.", z.strictObject(shape));
export const actionsAnswer = page(action, {});
export type ActionAnswer = z.input<typeof action>;

export const actionAnswer = single(
  named(
    "ActionDetail",
    "Une action lue en entier, avec son plan et son grand livre mois par mois.",
    z.strictObject({
      ...shape,
      plan_version: told("La version du plan en vigueur ; null sans plan.", z.int().nullable()),
      plan: told("Le plan en vigueur, mois par mois.", z.array(z.strictObject({ month: month("Le mois."), amount }))),
      movements: told(
        "Ce qui a été engagé, facturé et payé, mois par mois.",
        z.array(z.strictObject({ month: month("Le mois."), stage: oneOf("L’étape.", STAGES), amount })),
      ),
    }),
  ),
);
