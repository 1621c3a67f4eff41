import { spendingWords } from "@/components/charts/amount-words";
import { MixedTaxBasis } from "@/components/finance/mixed-tax-basis";
import { type KeyFigure, KeyFigures } from "@/components/ui/key-figures";
import { isMasked, type SharedAmount } from "@/domain/access/shared-amount";
import { MASKED_REASON, MASKED_WORDS, ROUNDED_WORDS } from "@/domain/access/shared-amount.labels";
import type { OpenContract } from "@/domain/open-data/open-contract";
import { inMillions, NBSP } from "@/domain/shared/format";

/** Spending and public aid as anyone may know them, and why some of them are not told. */
export function OpenAmounts({ contract: { totals, aid } }: { contract: OpenContract }) {
  const words = spendingWords(totals.accounting);
  const figures = [
    figure("paid", words.paid, totals.paid),
    figure("committed", words.committed, totals.committed),
    figure("plan", "Programmé", totals.programmed),
    figure("forecast", "Aide publique conventionnée", aid.aidContracted),
    figure("invoiced", "Aide publique versée", aid.aidReceived),
  ];
  const all = [totals.paid, totals.committed, totals.programmed, aid.aidContracted, aid.aidReceived];
  return (
    <>
      <KeyFigures figures={figures} />
      <p className="mt-2 max-w-(--colonne-lecture) text-13 text-encre-3">
        Totaux des actions du contrat, en M€.
        {all.some((each) => !isMasked(each) && each.rounded) &&
          ` Ceux qui comptent des montants confidentiels sont ${ROUNDED_WORDS.replace("arrondi", "arrondis")}.`}
        {all.some(isMasked) && ` ${MASKED_WORDS}${NBSP}: ${MASKED_REASON} parmi les montants confidentiels.`}
      </p>
      <MixedTaxBasis isMixed={totals.mixedTaxBasis} />
    </>
  );
}

function figure(key: KeyFigure["key"], label: string, shared: SharedAmount): KeyFigure {
  if (isMasked(shared)) return { key, label, value: MASKED_WORDS, isWithheld: true };
  const { amount, rounded } = shared;
  return {
    key,
    label,
    value: inMillions(amount),
    ...(amount !== null && { unit: "M€" }),
    detail: rounded ? ROUNDED_WORDS : "",
  };
}
