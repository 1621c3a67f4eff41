import { z } from "zod";
import { FUNDING_KINDS, FUNDING_STATUSES } from "../funding/funding-line";
import { ORGANIZATION_KINDS } from "../funding/organization-kind";
import { amount, day, flag, maybeAmount, named, oneOf, text, told, whole } from "./api-schema";
import { page } from "./page-answer";

const maybeText = (description: string) => told(description, z.string().nullable());

const deadline = named(
  "Echeance",
  "Un jour à tenir, et le texte dont il vient.",
  z.strictObject({ on: day("Le jour."), basis: text("Le texte.") }),
);

export const fundingAnswer = page(
  named(
    "LigneFinancement",
    "Une ligne du plan de financement d’une action que la personne lit en entier.",
    z.strictObject({
      id: text("Son identifiant."),
      action: whole("Le numéro de son action."),
      rank: whole("Son rang dans l’action."),
      funder: text("Qui finance."),
      funder_kind: oneOf("Quelle sorte d’organisme.", ORGANIZATION_KINDS),
      kind: oneOf("Subvention, prêt, fonds propres ou argent privé.", FUNDING_KINDS),
      scheme: text("Le dispositif."),
      title: maybeText("Son intitulé."),
      public_aid: flag("Vrai pour une aide publique."),
      status: oneOf("Où en est le dossier.", FUNDING_STATUSES),
      since: day("Depuis quel jour."),
      holder: told(
        "Le service qui a la main ; null quand personne n’est nommé.",
        z.strictObject({ name: text("Son nom."), since: day("Depuis quel jour.") }).nullable(),
      ),
      file_number: maybeText("Le numéro du dossier."),
      planned: amount,
      requested: maybeAmount("Demandé."),
      granted: maybeAmount("Attribué."),
      contracted: maybeAmount("Conventionné."),
      claimed: amount,
      received: amount,
      eligible_base: maybeAmount("La dépense subventionnable."),
      rate_basis_points: told("Le taux, en centièmes de pour cent : 2500 vaut 25 %.", z.int().nullable()),
      start_by: told("Le jour avant lequel commencer.", deadline.nullable()),
      complete_by: told("Le jour avant lequel finir.", deadline.nullable()),
    }),
  ),
  {
    totals: told(
      "La somme de tout ce que les filtres gardent, toutes pages comprises.",
      z.strictObject({ planned: amount, claimed: amount, received: amount }),
    ),
  },
);
