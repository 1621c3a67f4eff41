import { ACTION_FIELD } from "./action-field";
import type { ImportField } from "./import-field";

const field = (
  name: string,
  label: string,
  kind: ImportField["kind"],
  headers: readonly string[],
  required = false,
): ImportField => ({ name, label, required, kind, headers });

/** One row of a file of expenses is one entry of a ledger. */
export const EXPENSE_FIELD = {
  entry: field("entry", "N° d’écriture", "integer", ["ecriture", "numero ecriture"]),
  reference: field("reference", "Référence", "text", [
    "ref",
    "reference depense",
    "depense",
    "numero depense",
    "dossier",
  ]),
  action: ACTION_FIELD,
  object: field("object", "Objet", "text", ["intitule", "designation", "objet de la depense", "nature de la depense"]),
  supplier: field("supplier", "Tiers", "text", [
    "fournisseur",
    "beneficiaire",
    "entreprise",
    "titulaire",
    "creancier",
    "prestataire",
  ]),
  costItem: field("costItem", "Poste de dépense", "text", ["poste", "poste de depenses", "categorie"]),
  nature: field("nature", "Nature", "choice", ["section", "nature de depense"]),
  stage: field("stage", "Étape", "choice", ["stade", "statut", "etat", "type d ecriture", "avancement"], true),
  date: field(
    "date",
    "Date",
    "date",
    ["date ecriture", "date operation", "date de paiement", "date de mandat", "date facture", "le"],
    true,
  ),
  amount: field("amount", "Montant", "amount", ["montant ht", "montant ttc", "somme", "total"], true),
  committedOn: field("committedOn", "Engagé le", "date", ["date engagement", "date d engagement", "date de commande"]),
  invoicedOn: field("invoicedOn", "Facturé ou mandaté le", "date", ["facture le", "mandate le", "date de facture"]),
  document: field("document", "Pièce", "text", [
    "document",
    "piece justificative",
    "numero piece",
    "numero mandat",
    "numero facture",
    "numero marche",
  ]),
  reason: field("reason", "Motif", "text", ["raison", "explication", "commentaire", "observation", "observations"]),
  label: field("label", "Libellé", "text", ["libelle ecriture", "libelle de l ecriture"]),
} as const;
export type ExpenseFieldName = keyof typeof EXPENSE_FIELD;

export const EXPENSE_FIELDS: readonly ImportField[] = Object.values(EXPENSE_FIELD);
