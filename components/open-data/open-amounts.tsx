import { PUBLIC_AID_WORDS, spendingWords } from "@/components/charts/amount-words";
import { MixedTaxBasis } from "@/components/finance/mixed-tax-basis";
import { type KeyFigure, KeyFigures } from "@/components/ui/key-figures";
import { isMasked, type SharedAmount } from "@/domain/access/shared-amount";
import { MASKED_REASON, MASKED_WORDS, ROUNDED_WORDS } from "@/domain/access/shared-amount.labels";
import type { OpenContract } from "@/domain/open-data/open-contract";
import { inMillions, NBSP } from "@/domain/shared/format";

/** What was spent, as anyone may know it. */
export function OpenSpending({ totals }: Pick<OpenContract, "totals">) {
  const words = spendingWords(totals.accounting);
  const { paid, invoiced, committed, programmed } = totals;
  return (
    <>
      <KeyFigures
        figures={[
          figure("paid", words.paid, paid),
          figure("invoiced", words.invoiced, invoiced),
          figure("committed", words.committed, committed),
          figure("plan", "Programmé", programmed),
        ]}
      />
      <Precision amounts={[paid, invoiced, committed, programmed]} />
      <MixedTaxBasis isMixed={totals.mixedTaxBasis} />
    </>
  );
}

/** What public bodies promised by agreement and paid. */
export function OpenAidFigures({ aid: { aidReceived, aidContracted } }: Pick<OpenContract, "aid">) {
  return (
    <>
      <KeyFigures
        figures={[
          figure("paid", PUBLIC_AID_WORDS.paid, aidReceived),
          figure("committed", PUBLIC_AID_WORDS.committed ?? "", aidContracted),
        ]}
      />
      <Precision amounts={[aidReceived, aidContracted]} />
    </>
  );
}

/** Why some totals are rounded, and others not told. */
function Precision({ amounts }: { amounts: readonly SharedAmount[] }) {
  const isAnyRounded = amounts.some((each) => !isMasked(each) && each.rounded);
  const isAnyMasked = amounts.some(isMasked);
  if (!isAnyRounded && !isAnyMasked) return null;
  return (
    <p className="mt-2 max-w-(--colonne-lecture) text-13 text-encre-3">
      {isAnyRounded &&
        `Les totaux qui comptent des montants confidentiels sont ${ROUNDED_WORDS.replace("arrondi", "arrondis")}. `}
      {isAnyMasked && `${MASKED_WORDS}${NBSP}: ${MASKED_REASON} parmi les montants confidentiels.`}
    </p>
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
