import type { Accounting } from "../spending/stage";
import { stageLabel } from "../spending/stage.labels";
import type { ExplainedFigure } from "./explained-figure";

export type Meaning = { label: string; definition: string; formula: string };

/** What each figure is called, what it means and how it is computed. */
export const MEANINGS: Record<ExplainedFigure, Meaning> = {
  paid: {
    label: "Payé",
    definition: "L’argent sorti\u00a0: le comptable a décaissé, ou le règlement est parti.",
    formula: "Somme des paiements du grand livre datés jusqu’à la situation, annulations et baisses déduites.",
  },
  invoiced: {
    label: "Facturé ou mandaté",
    definition: "Le service est fait et le montant vérifié\u00a0: facture reçue, ou ordre de payer émis.",
    formula:
      "Somme des factures et mandats du grand livre datés jusqu’à la situation, annulations et baisses déduites.",
  },
  committed: {
    label: "Engagé",
    definition: "Ce qui lie juridiquement\u00a0: marché, commande ou convention signé. Plus que réservé.",
    formula: "Somme des engagements du grand livre datés jusqu’à la situation, annulations et baisses déduites.",
  },
  plan: {
    label: "Plan à date",
    definition: "Les paiements que le plan en vigueur prévoyait jusqu’à ce jour.",
    formula:
      "Mois passés en entier + le mois en cours au prorata des jours écoulés, ce jour compris. Chaque ligne est arrondie au centime avant la somme.",
  },
  programmed: {
    label: "Programmé",
    definition: "Le total du plan en vigueur\u00a0: celui du contrat signé, ou du dernier avenant en vigueur.",
    formula: "Somme des mois de la version en vigueur. Les versions ne s’additionnent jamais entre elles.",
  },
  gap: {
    label: "Écart au plan",
    definition: "Ce qui est payé, comparé à ce que le plan prévoyait de payer à ce jour.",
    formula: "Payé − plan à date. Négatif\u00a0: en dessous du plan. Seules comptent les actions qui ont un plan.",
  },
  forecast: {
    label: "Prévision à terme",
    definition: "Ce que l’ensemble aura coûté à la fin.",
    formula:
      "La prévision du pilote, jamais sous le payé\u202f; à défaut, le plus grand du programmé, de l’engagé et du payé (prévision calculée)\u202f; action terminée ou abandonnée\u00a0: l’engagé.",
  },
  progress: {
    label: "Avancement",
    definition: "La part du travail faite, mesurée par les jalons atteints.",
    formula: "Poids des jalons atteints ÷ poids des jalons non annulés.",
  },
  delay: {
    label: "Délai",
    definition: "L’écart, en temps, entre ce qui est atteint et ce que le contrat signé prévoyait d’atteindre.",
    formula:
      "Jours écoulés depuis que le plan initial a dépassé le niveau atteint (somme des poids des jalons). Terminé\u00a0: du dernier jour prévu au dernier jalon atteint. Un mois compte 30,4375 jours, arrondi au demi-mois.",
  },
  milestones: {
    label: "Jalons atteints",
    definition: "Les étapes datées dont la date réelle est déclarée.",
    formula: "Nombre de jalons atteints, sur le nombre de jalons non annulés.",
  },
  envelope: {
    label: "Enveloppe",
    definition:
      "Les totaux annoncés pour le contrat, chacun avec son auteur. On montre la fourchette, jamais une moyenne.",
    formula: "Du plus petit au plus grand montant annoncé pour l’investissement total.",
  },
  aidPlanned: {
    label: "Aide publique prévue",
    definition: "Ce que le plan de financement attend des financeurs publics\u00a0: subventions et prêts.",
    formula:
      "Somme, par dossier public, du montant le plus sûr\u00a0: conventionné, sinon accordé, sinon demandé ou pressenti.",
  },
  aidContracted: {
    label: "Aide publique conventionnée",
    definition: "Ce que des conventions signées promettent.",
    formula: "Somme des montants conventionnés des dossiers publics encore en vigueur.",
  },
  aidClaimed: {
    label: "Aide publique appelée",
    definition: "Ce qui a été demandé en versement aux financeurs publics.",
    formula: "Somme des appels de fonds datés jusqu’à la situation, annulations déduites.",
  },
  aidReceived: {
    label: "Aide publique versée",
    definition: "Ce que les financeurs publics ont versé.",
    formula: "Somme des versements datés jusqu’à la situation, annulations déduites.",
  },
  ownFunds: {
    label: "Fonds propres",
    definition: "Ce que les porteurs apportent eux-mêmes.",
    formula: "Somme des lignes d’autofinancement du plan de financement.",
  },
  ownAdvanced: {
    label: "Fonds propres avancés",
    definition: "Ce que les porteurs ont sorti de leur poche à ce jour.",
    formula: "Payé − versé par les autres financeurs, jamais sous zéro.",
  },
  ownShare: {
    label: "Part propre",
    definition: "Ce que le maître d’ouvrage porte\u00a0: ses fonds propres, et les prêts qu’il remboursera.",
    formula: "Somme des lignes d’autofinancement et de prêt du plan de financement.",
  },
  fundingPlanned: {
    label: "Financements prévus",
    definition: "Ce que le plan de financement compte recevoir, toutes lignes confondues.",
    formula:
      "Somme, ligne par ligne, du montant le plus sûr\u00a0: conventionné, sinon accordé, sinon demandé ou pressenti.",
  },
  fundingContracted: {
    label: "Financements conventionnés",
    definition: "Ce que des conventions signées promettent, toutes lignes confondues.",
    formula: "Somme des montants conventionnés des lignes encore en vigueur.",
  },
  fundingReceived: {
    label: "Financements versés",
    definition: "Ce que les financeurs ont versé, toutes lignes confondues.",
    formula: "Somme des versements datés jusqu’à la situation, annulations déduites.",
  },
  remainder: {
    label: "Reste à financer",
    definition: "Ce qu’aucune ligne du plan de financement ne couvre encore.",
    formula: "Programmé − somme des lignes prévues. Négatif\u00a0: le plan de financement dépasse le coût.",
  },
  leverage: {
    label: "Effet de levier",
    definition: "Les euros investis pour un euro d’aide publique.",
    formula: "Programmé ÷ aide publique prévue.",
  },
};

/** The meaning of a figure where books are kept that way: « Mandaté » for a public body, « Facturé » for a company. */
export function meaningOf(figure: ExplainedFigure, accounting: Accounting | "MIXED"): Meaning {
  const meaning = MEANINGS[figure];
  return figure === "invoiced" ? { ...meaning, label: stageLabel("INVOICED", accounting) } : meaning;
}
