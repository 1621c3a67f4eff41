import { z } from "zod";
import { LISTED_STATES } from "../milestone/milestone-list-query";
import { flag, named, oneOf, text, told, whole } from "./api-schema";
import { page } from "./page-answer";

const maybeDay = (description: string) => told(description, z.iso.date().nullable());

export const milestonesAnswer = page(
  named(
    "Jalon",
    "Un jalon d’une action que la personne lit en entier.",
    z.strictObject({
      id: text("Son identifiant."),
      action: whole("Le numéro de son action."),
      rank: whole("Son rang dans l’action."),
      title: text("Son titre."),
      weight: told("Son poids dans l’avancement.", z.number()),
      state: oneOf("Où il en est, au jour lu.", LISTED_STATES),
      original_baseline: maybeDay("La date du contrat signé ; null pour un jalon ajouté depuis."),
      baseline: maybeDay("La date qui engage : celle du contrat, ou du dernier avenant."),
      forecast: maybeDay("La date que le pilote prévoit ; null tant qu’il n’en donne pas."),
      actual: maybeDay("Le jour où il a été atteint ; null tant qu’il ne l’est pas."),
      cancelled: flag("Vrai quand il est annulé."),
    }),
  ),
  {},
);
