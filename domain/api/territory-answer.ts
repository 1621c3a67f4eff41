import { z } from "zod";
import { PERIMETERS } from "../contract/envelope";
import { amount, day, flag, named, oneOf, text, told, whole } from "./api-schema";
import { pageOnly, single } from "./page-answer";

const territoryShape = {
  slug: text("Le mot qui le désigne dans les adresses."),
  name: text("Son nom."),
  region: text("Sa région."),
  is_demo: flag("Vrai pour un territoire de démonstration, dont tout est inventé."),
  as_of: day("Le jour auquel il est lu par défaut."),
  actions: whole("Combien d’actions son contrat compte."),
};

const territory = named("Territoire", "Un territoire où la personne a un rôle.", z.strictObject(territoryShape));
export const territoriesAnswer = pageOnly(territory);

export const territoryAnswer = single(
  named(
    "TerritoireDetail",
    "Un territoire, avec les adresses de ce qui s’y lit.",
    z.strictObject({
      ...territoryShape,
      short_name: text("Son nom court."),
      links: told(
        "Les adresses de ce qui s’y lit.",
        z.strictObject({
          contract: text("Le contrat."),
          actions: text("Ses actions."),
          milestones: text("Ses jalons."),
          expenses: text("Ses dépenses."),
          funding: text("Son financement."),
          totals: text("Ses totaux."),
        }),
      ),
    }),
  ),
);

export const contractAnswer = single(
  named(
    "Contrat",
    "Le contrat signé, et ce qui a été annoncé pour lui. Les annonces se lisent ensemble et ne s’additionnent jamais.",
    z.strictObject({
      title: text("Son titre."),
      signed_on: day("Le jour de la signature."),
      ends_on: day("Le dernier jour."),
      plan_locked: flag("Vrai quand le plan d’origine est verrouillé."),
      claims: told(
        "Les totaux annoncés, chacun avec sa source.",
        z.array(
          z.strictObject({
            amount,
            author: text("Qui l’a annoncé."),
            wording: text("Dans quels mots."),
            stated_on: day("Quel jour."),
            document: text("Où."),
            perimeter: oneOf("Ce qu’il couvre.", PERIMETERS),
          }),
        ),
      ),
    }),
  ),
);
