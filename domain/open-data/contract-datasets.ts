import { isMasked, type SharedAmount, toldAmount } from "../access/shared-amount";
import { MASKED_WORDS, ROUNDED_WORDS } from "../access/shared-amount.labels";
import { STATUS_LABELS } from "../status/status.labels";
import { type DataField, type DataRow, type Dataset, inEuros } from "./data-field";
import type { OpenContract } from "./open-contract";

const text = (name: string, title: string, description: string): DataField => ({
  name,
  type: "string",
  title,
  description,
});
const count = (name: string, title: string, description: string): DataField => ({
  name,
  type: "integer",
  title,
  description,
});
const euros = (name: string, title: string, description: string): DataField => ({
  name,
  type: "number",
  title,
  description,
});
const required = (field: DataField): DataField => ({ ...field, required: true });

const ONLY_PUBLIC = "Vide tant que les montants de l’action ne sont pas publics.";
const NUMBER = required(count("numero_action", "Numéro de l’action", "Numéro de l’action au contrat."));
const TITLE = required(text("titre_action", "Titre de l’action", "Titre de l’action au contrat."));
const REACHED = required(
  count("jalons_atteints", "Jalons atteints", "Nombre de jalons atteints à la date de situation."),
);
const LISTED = required(
  count("jalons_inscrits", "Jalons inscrits", "Nombre de jalons de l’action, jalons annulés exclus."),
);

const MENTION = text(
  "mention",
  "Mention",
  "« Données de démonstration » quand les chiffres sont fictifs ; vide sinon.",
);

export const ACTIONS_DATASET: Dataset = {
  name: "actions",
  title: "Actions du contrat",
  description:
    "Une ligne par action du contrat Territoire d’industrie : titre, porteur, lieu, jalons atteints ; statut et montants des seules actions pour lesquelles ils sont publics.",
  formats: ["csv", "json"],
  fields: [
    NUMBER,
    TITLE,
    required(text("porteur", "Porteur", "Organisme qui porte l’action.")),
    text("lieu", "Lieu", "Lieu de l’action, quand il est connu."),
    REACHED,
    LISTED,
    text("statut", "Statut", "Dernier statut déclaré par le pilote, quand les textes de l’action sont publics."),
    text("phrase", "Phrase du statut", "Phrase du pilote, quand les textes de l’action sont publics."),
    euros("programme", "Programmé", `Total du plan en vigueur, en euros. ${ONLY_PUBLIC}`),
    euros("engage", "Engagé", `Montant engagé, en euros. ${ONLY_PUBLIC}`),
    euros("facture", "Facturé ou mandaté", `Montant facturé ou mandaté, en euros. ${ONLY_PUBLIC}`),
    euros("paye", "Payé", `Montant payé, en euros. ${ONLY_PUBLIC}`),
    euros("prevision", "Prévision à terme", `Montant attendu à la fin de l’action, en euros. ${ONLY_PUBLIC}`),
    MENTION,
  ],
};

export function actionRows({ actions, territory }: OpenContract): DataRow[] {
  return actions.map(({ number, title, carrier, place, reached, total, totals, status }) => ({
    numero_action: number,
    titre_action: title,
    porteur: carrier,
    lieu: place,
    jalons_atteints: reached,
    jalons_inscrits: total,
    statut: status ? STATUS_LABELS[status.status] : null,
    phrase: status?.sentence ?? null,
    programme: inEuros(totals?.programmed ?? null),
    engage: inEuros(totals?.committed ?? null),
    facture: inEuros(totals?.invoiced ?? null),
    paye: inEuros(totals?.paid ?? null),
    prevision: inEuros(totals?.forecast ?? null),
    mention: mentionOf(territory),
  }));
}

export const MILESTONES_DATASET: Dataset = {
  name: "jalons",
  title: "Jalons atteints par action",
  description: "Une ligne par action : jalons atteints et jalons inscrits. L’intitulé des jalons n’est pas public.",
  formats: ["csv", "json"],
  fields: [NUMBER, TITLE, REACHED, LISTED, MENTION],
};

export function milestoneRows({ actions, territory }: OpenContract): DataRow[] {
  return actions.map(({ number, title, reached, total }) => ({
    numero_action: number,
    titre_action: title,
    jalons_atteints: reached,
    jalons_inscrits: total,
    mention: mentionOf(territory),
  }));
}

export const TOTALS_DATASET: Dataset = {
  name: "totaux",
  title: "Totaux du contrat",
  description:
    "Totaux annoncés, chacun avec sa source, puis totaux suivis : exacts, arrondis à 0,1 M€ quand ils comptent des montants confidentiels, ou non communicables (moins de trois contributeurs, ou un contributeur de plus de 85 %).",
  formats: ["csv", "json"],
  fields: [
    required(text("indicateur", "Indicateur", "Code de l’indicateur.")),
    required(text("libelle", "Libellé", "Nom de l’indicateur.")),
    euros("montant", "Montant", "Montant en euros ; vide s’il est non communicable ou inconnu."),
    required(
      text("precision", "Précision", "Ce que vaut le montant : annoncé, exact, arrondi, non communicable ou inconnu."),
    ),
    text("source", "Source", "Qui a annoncé le montant, et dans quel document."),
    { name: "date", type: "date", title: "Date", description: "Jour de l’annonce, ou date de situation." },
    MENTION,
  ],
};

export function totalRows(contract: OpenContract): DataRow[] {
  const { band, totals, aid, asOf, territory } = contract;
  const mention = mentionOf(territory);
  const announced = (band?.claims ?? []).map(
    ({ amount, author, document, statedOn }): DataRow => ({
      indicateur: "enveloppe_annoncee",
      libelle: "Enveloppe annoncée",
      montant: inEuros(amount),
      precision: "annoncé",
      source: `${author}, ${document}`,
      date: statedOn,
      mention,
    }),
  );
  const followed: readonly [string, string, SharedAmount][] = [
    ["programme", "Programmé", totals.programmed],
    ["engage", "Engagé", totals.committed],
    ["facture", "Facturé ou mandaté", totals.invoiced],
    ["paye", "Payé", totals.paid],
    ["prevision", "Prévision à terme", totals.forecast],
    ["aide_conventionnee", "Aide publique conventionnée", aid.aidContracted],
    ["aide_versee", "Aide publique versée", aid.aidReceived],
  ];
  const rows = followed.map(
    ([indicateur, libelle, shared]): DataRow => ({
      indicateur,
      libelle,
      montant: inEuros(toldAmount(shared)),
      precision: precisionOf(shared),
      source: null,
      date: asOf,
      mention,
    }),
  );
  return [...announced, ...rows];
}

function mentionOf({ isDemo }: OpenContract["territory"]): string | null {
  return isDemo ? "Données de démonstration" : null;
}

function precisionOf(shared: SharedAmount): string {
  if (isMasked(shared)) return MASKED_WORDS.toLowerCase();
  if (shared.amount === null) return "inconnu";
  return shared.rounded ? ROUNDED_WORDS : "exact";
}
