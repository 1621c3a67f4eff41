/** Every figure that answers « Pourquoi ce chiffre ? », with the word that asks for it in the address. */
export const FIGURE_WORDS = {
  paid: "paye",
  invoiced: "facture",
  committed: "engage",
  plan: "plan",
  programmed: "programme",
  gap: "ecart",
  forecast: "prevision",
  progress: "avancement",
  delay: "delai",
  milestones: "jalons",
  envelope: "enveloppe",
  aidPlanned: "aide-prevue",
  aidContracted: "aide-conventionnee",
  aidClaimed: "aide-appelee",
  aidReceived: "aide-versee",
  ownFunds: "fonds-propres",
  ownAdvanced: "fonds-avances",
  ownShare: "part-propre",
  fundingPlanned: "financements-prevus",
  fundingContracted: "financements-conventionnes",
  fundingReceived: "financements-verses",
  remainder: "reste-a-financer",
  leverage: "levier",
} as const;
export type ExplainedFigure = keyof typeof FIGURE_WORDS;

/** The search parameter that asks the question, on any page of a territory. */
export const WHY = "pourquoi";

/** What asks about a figure, to be added to the address of its page. */
export function whyParam(figure: ExplainedFigure): Record<typeof WHY, string> {
  return { [WHY]: FIGURE_WORDS[figure] };
}
