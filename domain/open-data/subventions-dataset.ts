import { type DataRow, type Dataset, inEuros } from "./data-field";
import type { Subvention } from "./subvention";

/** Where the model is published: the file says that it follows it, word for word. */
export const SUBVENTIONS_SCHEMA = "https://schema.data.gouv.fr/schemas/scdl/subventions/2.1.1/schema.json";

const field = (name: keyof Subvention, title: string, type: "string" | "number" | "date" | "boolean" = "string") => ({
  name,
  type,
  title,
  description: title,
});

export const SUBVENTIONS_DATASET: Dataset = {
  name: "subventions",
  title: "Subventions accordées (SCDL)",
  description:
    "Données essentielles des conventions de subvention, au modèle SCDL « subventions » 2.1.1 : une ligne par bénéficiaire, pour les subventions dont tous les champs obligatoires sont connus et dont l’action a des montants publics.",
  formats: ["csv"],
  fields: [
    field("nomAttribuant", "Nom de l’attribuant"),
    field("idAttribuant", "SIRET de l’attribuant"),
    field("dateConvention", "Date de la convention", "date"),
    field("referenceDecision", "Référence de la décision"),
    field("nomBeneficiaire", "Nom du bénéficiaire"),
    field("idBeneficiaire", "SIRET du bénéficiaire"),
    field("rnaBeneficiaire", "Numéro RNA du bénéficiaire"),
    field("objet", "Objet de la subvention"),
    field("montant", "Montant total", "number"),
    field("nature", "Nature"),
    field("conditionsVersement", "Conditions de versement"),
    field("datesPeriodeVersement", "Date ou période de versement"),
    field("idRAE", "Identifiant RAE"),
    field("notificationUE", "Aide notifiée à la Commission européenne", "boolean"),
    field("pourcentageSubvention", "Part du bénéficiaire", "number"),
    field("dispositifAide", "Dispositif d’aide"),
  ],
};

export function subventionRows(rows: readonly Subvention[]): DataRow[] {
  return rows.map((row) => ({ ...row, montant: inEuros(row.montant) }));
}
