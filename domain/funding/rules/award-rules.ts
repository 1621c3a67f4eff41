import { eurosExact, NBSP } from "../../shared/format";
import { portionOf } from "../../shared/money";
import { liveLines } from "../funding-plan";
import type { FundingRule } from "../funding-rules";
import { rateInWords } from "../rate";

/** The rules on what one line says of itself. */
export const awardRules: readonly FundingRule[] = [
  {
    code: "GRANT_WITHIN_RATE",
    source: "Décision attributive ou convention : montant = assiette éligible × taux",
    check: ({ lines }) =>
      liveLines(lines).flatMap((line) => {
        const { funder, planned, eligibleBase: base, rateBasisPoints: rate } = line;
        if (base === null || rate === null) return [];
        const most = portionOf(base, rate, 10_000);
        if (planned <= most) return [];
        return [
          {
            lines: [line],
            sentence: `${funder}${NBSP}: ${eurosExact(planned)} dépassent ${rateInWords(rate)} de l’assiette de ${eurosExact(base)}, soit ${eurosExact(most)}.`,
            whatToDo: "Vérifiez le montant, l’assiette et le taux sur la décision, puis corrigez celui qui est faux.",
          },
        ];
      }),
  },
  {
    code: "BASE_WITHIN_COST",
    source: "Dépense subventionnable : au plus le coût de l’action, dans la même base de taxe",
    check: ({ lines, cost, taxBasis }) =>
      liveLines(lines).flatMap((line) => {
        const { funder, eligibleBase: base } = line;
        if (base === null || cost === null || base <= cost) return [];
        return [
          {
            lines: [line],
            sentence: `${funder}${NBSP}: l’assiette éligible, ${eurosExact(base)}, dépasse le coût de l’action, ${eurosExact(cost)}.`,
            whatToDo: `Vérifiez que l’assiette est bien ${taxBasis}, comme l’action.`,
          },
        ];
      }),
  },
  {
    code: "CLAIMED_WITHIN_GRANT",
    source: "Décision attributive ou convention : montant maximum de l’aide",
    check: ({ lines }) =>
      lines.flatMap((line) => {
        const { funder, claimed, contracted, kind } = line;
        if (contracted === null || kind === "OWN_FUNDS" || claimed <= contracted) return [];
        return [
          {
            lines: [line],
            sentence: `${funder}${NBSP}: ${eurosExact(claimed)} appelés pour ${eurosExact(contracted)} conventionnés.`,
            whatToDo: "Vérifiez les demandes, ou ajoutez l’étape qui a relevé le montant conventionné.",
          },
        ];
      }),
  },
];
