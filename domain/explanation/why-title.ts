import { THIN } from "../shared/format";
import type { ExplainedFigure } from "./explained-figure";

type Amounts = Exclude<ExplainedFigure, "progress" | "delay" | "milestones" | "envelope" | "leverage">;

/** What follows the amount in the question, and the question when there is none. */
const WORDS: Record<Amounts, { after: string; none: string }> = {
  paid: { after: "payés", none: "rien n’est payé" },
  invoiced: { after: "facturés ou mandatés", none: "rien n’est facturé" },
  committed: { after: "engagés", none: "rien n’est engagé" },
  plan: { after: "prévus à ce jour", none: "le plan à date manque" },
  programmed: { after: "programmés", none: "le programmé manque" },
  gap: { after: "d’écart au plan", none: "l’écart au plan manque" },
  forecast: { after: "à terme", none: "la prévision manque" },
  aidPlanned: { after: "d’aide publique prévue", none: "aucune aide publique n’est prévue" },
  aidContracted: { after: "d’aide conventionnée", none: "aucune aide n’est conventionnée" },
  aidClaimed: { after: "d’aide appelée", none: "aucune aide n’est appelée" },
  aidReceived: { after: "d’aide versée", none: "aucune aide n’est versée" },
  ownFunds: { after: "de fonds propres", none: "aucun fonds propre n’est prévu" },
  ownAdvanced: { after: "avancés sur fonds propres", none: "rien n’est avancé sur fonds propres" },
  ownShare: { after: "de part propre", none: "aucune part propre n’est prévue" },
  fundingPlanned: { after: "de financements prévus", none: "aucun financement n’est prévu" },
  fundingContracted: { after: "de financements conventionnés", none: "aucun financement n’est conventionné" },
  fundingReceived: { after: "de financements versés", none: "aucun financement n’est versé" },
  remainder: { after: "à financer", none: "le reste à financer n’est pas connu" },
};

/** « Pourquoi 14,0 M€ payés ? » */
export function amountTitle(figure: Amounts, amount: string | null): string {
  const { after, none } = WORDS[figure];
  return question(amount === null ? none : `${amount} ${after}`);
}

/** « Pourquoi 44 % d’avancement ? » */
export function question(words: string): string {
  return `Pourquoi ${words}${THIN}?`;
}
