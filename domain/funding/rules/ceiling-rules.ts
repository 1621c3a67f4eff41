import { eurosExact, NBSP, THIN } from "../../shared/format";
import { addCents, type Cents, cents } from "../../shared/money";
import { advanceCeiling, type Ceiling, instalmentCeiling } from "../ceilings";
import type { FundedLine } from "../funding-plan";
import type { Finding, FundingRule } from "../funding-rules";
import type { PaymentTotals } from "../payments";

/** The rules on what was claimed or came in before the final payment. */
export const ceilingRules: readonly FundingRule[] = [
  {
    code: "ADVANCE_CEILING",
    source: "Plafond de l’avance de la ligne ou de son dispositif",
    check: ({ lines }) =>
      lines.flatMap((line) =>
        over(
          line,
          advanceCeiling(line),
          "l’avance passe",
          furthest(line.payments, (of) => of.ADVANCE),
        ),
      ),
  },
  {
    code: "INSTALMENT_CEILING",
    source: "Plafond des acomptes de la ligne ou de son dispositif",
    check: ({ lines }) =>
      lines.flatMap((line) => {
        const cumulated = furthest(line.payments, (of) => addCents(of.ADVANCE, of.INSTALMENT));
        return over(line, instalmentCeiling(line), "l’avance et les acomptes passent", cumulated);
      }),
  },
];

/** The larger of what was claimed and of what came in: either alone can pass a ceiling. */
function furthest(payments: PaymentTotals, of: (stage: PaymentTotals["CLAIMED"]) => Cents): Cents {
  return cents(Math.max(of(payments.CLAIMED), of(payments.RECEIVED)));
}

function over(line: FundedLine, ceiling: Ceiling | null, passes: string, amount: Cents): Finding[] {
  if (ceiling === null || amount <= ceiling.amount) return [];
  return [
    {
      lines: [line],
      sentence: `${line.funder}${NBSP}: ${passes} le plafond de ${ceiling.percent}${THIN}%${NBSP}: ${eurosExact(amount)} au lieu de ${eurosExact(ceiling.amount)} au plus.`,
      whatToDo: "Vérifiez la demande, ou portez sur la ligne le plafond que prévoit la décision.",
      source: ceiling.source,
    },
  ];
}
