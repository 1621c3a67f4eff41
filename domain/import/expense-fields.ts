import { ACTION_FIELD } from "./action-field";
import { type ImportField, importField } from "./import-field";

/** One row of a file of expenses is one entry of a ledger. */
export const EXPENSE_FIELD = {
  entry: importField("entry", "N° d’écriture", "integer", ["ecriture", "numero ecriture"]),
  reference: importField("reference", "Référence", "text", [
    "ref",
    "reference depense",
    "depense",
    "numero depense",
    "dossier",
  ]),
  action: ACTION_FIELD,
  object: importField("object", "Objet", "text", [
    "intitule",
    "designation",
    "objet de la depense",
    "nature de la depense",
  ]),
  supplier: importField("supplier", "Tiers", "text", [
    "fournisseur",
    "beneficiaire",
    "entreprise",
    "titulaire",
    "creancier",
    "prestataire",
  ]),
  costItem: importField("costItem", "Poste de dépense", "text", ["poste", "poste de depenses", "categorie"]),
  nature: importField("nature", "Nature", "choice", ["section", "nature de depense"]),
  stage: importField("stage", "Étape", "choice", ["stade", "statut", "etat", "type d ecriture", "avancement"], true),
  date: importField(
    "date",
    "Date",
    "date",
    ["date ecriture", "date operation", "date de paiement", "date de mandat", "date facture", "le"],
    true,
  ),
  amount: importField("amount", "Montant", "amount", ["montant ht", "montant ttc", "somme", "total"], true),
  committedOn: importField("committedOn", "Engagé le", "date", [
    "date engagement",
    "date d engagement",
    "date de commande",
  ]),
  invoicedOn: importField("invoicedOn", "Facturé ou mandaté le", "date", [
    "facture le",
    "mandate le",
    "date de facture",
  ]),
  document: importField("document", "Pièce", "text", [
    "document",
    "piece justificative",
    "numero piece",
    "numero mandat",
    "numero facture",
    "numero marche",
  ]),
  reason: importField("reason", "Motif", "text", [
    "raison",
    "explication",
    "commentaire",
    "observation",
    "observations",
  ]),
  label: importField("label", "Libellé", "text", ["libelle ecriture", "libelle de l ecriture"]),
} as const;
export type ExpenseFieldName = keyof typeof EXPENSE_FIELD;

export const EXPENSE_FIELDS: readonly ImportField[] = Object.values(EXPENSE_FIELD);
