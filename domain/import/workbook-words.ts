import { FUNDING_KIND_LABELS, FUNDING_STATUS_LABELS, ORGANIZATION_KIND_LABELS } from "../funding/funding.labels";
import { SCHEMES } from "../funding/scheme";
import { REASON_LABELS } from "../milestone/reason.labels";
import { NATURE_LABELS } from "../spending/nature.labels";
import type { WorkbookKind } from "./workbook-row";

/** What the lists of the workbook propose, by field. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  stage: ["Engagé", "Facturé", "Mandaté", "Payé"],
  nature: Object.values(NATURE_LABELS),
  reasonKind: Object.values(REASON_LABELS),
  funderKind: Object.values(ORGANIZATION_KIND_LABELS),
  kind: Object.values(FUNDING_KIND_LABELS),
  scheme: Object.values(SCHEMES).map(({ label }) => label),
  status: Object.values(FUNDING_STATUS_LABELS),
};

/** The columns of each sheet in their order, and what the note of their header says. */
export const SHEET_COLUMNS: Record<WorkbookKind, Readonly<Record<string, string>>> = {
  EXPENSES: {
    entry: "Numéro de l’écriture : ne le changez pas. Laissez-le vide pour une écriture nouvelle.",
    reference:
      "Référence de la dépense. Reprenez-la pour ajouter une facture ou un paiement ; vide, la ligne ouvre une dépense.",
    action: "Le numéro de votre action.",
    object: "Ce qui est acheté ou financé.",
    supplier: "Le fournisseur ou l’entreprise.",
    costItem: "Facultatif.",
    nature: "Investissement si la case est vide.",
    stage: "Engagé, facturé (ou mandaté), payé.",
    date: "Le jour de l’écriture, au plus tard aujourd’hui : 31/05/2021.",
    amount: "En euros, dans la base de taxe de l’action : 412600,00.",
    document: "Facultatif : numéro de facture, de mandat, de marché.",
    reason: "Obligatoire pour corriger une écriture, la baisser ou relever l’engagé.",
  },
  MILESTONES: {
    action: "Le numéro de votre action.",
    rank: "Numéro du jalon : ne le changez pas. Laissez-le vide pour un jalon nouveau.",
    title: "Le jalon en quelques mots.",
    weight: "Pour information : il ne change que par un avenant.",
    baseline: "Pour information : la date du contrat ne change que par un avenant.",
    forecast: "Une autre date reporte le jalon : dites pourquoi dans « Motif ».",
    actual: "Le jour où il a été atteint, au plus tard aujourd’hui.",
    reasonKind: "La cause du report.",
    reason: "Obligatoire pour reporter un jalon.",
  },
  FUNDING: {
    action: "Le numéro de votre action.",
    rank: "Numéro de la ligne : ne le changez pas. Laissez-le vide pour un financement nouveau.",
    funder: "Le nom de l’organisme.",
    funderKind: "Ce qu’est l’organisme.",
    kind: "Subvention, prêt, autofinancement ou apport.",
    scheme: "Le dispositif.",
    title: "Facultatif.",
    status: "Où en est le dossier.",
    date: "Le jour de cette étape, au plus tard aujourd’hui.",
    amount: "En euros : demandé, accordé ou conventionné selon l’étape.",
    eligibleBase: "En euros.",
    rate: "En pour cent : 33,33.",
    holder: "Qui a la main sur le dossier.",
    fileNumber: "Numéro du dossier chez le financeur.",
    startBy: "Date limite de commencement.",
    startByBasis: "L’article, l’arrêté ou la convention qui la fixe.",
    completeBy: "Date limite d’achèvement.",
    completeByBasis: "L’article, l’arrêté ou la convention qui la fixe.",
    document: "Facultatif.",
    reason: "Obligatoire quand le dossier est refusé, classé ou caduc.",
  },
};

/** How « Mon classeur » is used, a sentence each. */
export const INSTRUCTIONS: readonly string[] = [
  "Chaque feuille montre ce qui est enregistré aujourd’hui pour vos actions. Corrigez une case, ou ajoutez des lignes à la suite.",
  "Une case que vous videz ne change rien : rien ne s’efface par ce fichier.",
  "Les colonnes grises identifient les lignes : elles sont protégées, comme la ligne des titres.",
  "Renvoyez le fichier depuis « Import Excel / CSV » : vous verrez chaque case changée avant que quoi que ce soit ne soit enregistré.",
  "Si quelqu’un a changé la même case entre-temps, vous choisirez laquelle des deux valeurs garder.",
  "Excel et LibreOffice conviennent. Gardez le format .xlsx.",
];
