import { OWN_FUNDS_WORDS, PUBLIC_AID_WORDS, spendingWords } from "@/components/charts/amount-words";
import { MixedTaxBasis } from "@/components/finance/mixed-tax-basis";
import { type KeyFigure, KeyFigures } from "@/components/ui/key-figures";
import { isMasked, type SharedAmount, toldAmount } from "@/domain/access/shared-amount";
import { MASKED_REASON, MASKED_WORDS, ROUNDED_WORDS } from "@/domain/access/shared-amount.labels";
import type { Perimeter } from "@/domain/contract/envelope";
import type { SharedContract } from "@/domain/contract/shared-totals";
import type { SharedFunding } from "@/domain/funding/shared-funding";
import { inMillions, longDate, NBSP, quantity, share } from "@/domain/shared/format";
import { ratio } from "@/domain/shared/ratio";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";

type SharedAmountsProps = {
  contract: VisibleContract;
  totals: SharedContract;
  /** What funding makes the amounts of; undefined for the whole investment. */
  perimeter: Perimeter | undefined;
  funding: SharedFunding | null;
};

/** The totals of a contract for who does not read all of its actions: told to the nearest 0.1 M€, or withheld and why. */
export function SharedAmounts({ contract, totals, perimeter, funding }: SharedAmountsProps) {
  const shown = funding && perimeter ? fundingFigures(funding, perimeter) : spendingFigures(totals);
  const hidden = contract.actions.filter((action) => !isFull(action)).length;
  const isAnyMasked = shown.some(({ isWithheld }) => isWithheld);
  const isAnyTold = shown.some(({ isWithheld }) => !isWithheld);
  return (
    <section aria-label="Totaux du contrat" className="mt-6">
      <p className="text-13 text-encre-2">
        Totaux des {contract.actions.length} actions du contrat au jour d’aujourd’hui,{" "}
        {longDate(contract.territory.today)}, en M€.
      </p>
      <KeyFigures figures={shown} />
      <p className="mt-2 max-w-(--colonne-lecture) text-13 text-encre-3">
        Votre rôle ne vous ouvre pas {quantity(hidden, "action", "actions")}.
        {isAnyTold && ` Les totaux qui en comptent sont ${ROUNDED_WORDS.replace("arrondi", "arrondis")}.`}
        {isAnyMasked && ` ${MASKED_WORDS}${NBSP}: ${MASKED_REASON} parmi ces actions.`}
      </p>
      <MixedTaxBasis isMixed={totals.mixedTaxBasis} />
    </section>
  );
}

function spendingFigures(totals: SharedContract): KeyFigure[] {
  const words = spendingWords(totals.accounting);
  const { paid, invoiced, committed, programmed, forecast } = totals;
  return [
    figure("paid", words.paid, paid, { why: "paid", part: [programmed, "du programmé"] }),
    figure("invoiced", words.invoiced, invoiced, { why: "invoiced" }),
    figure("committed", words.committed, committed, { why: "committed", part: [programmed, "du programmé"] }),
    figure("plan", "Programmé", programmed, { why: "programmed" }),
    figure("forecast", words.forecastInFull, forecast, { why: "forecast" }),
  ];
}

function fundingFigures(funding: SharedFunding, perimeter: Perimeter): KeyFigure[] {
  if (perimeter === "OWN_FUNDS")
    return [
      figure("paid", "Avancé à ce jour", funding.ownAdvanced, { why: "ownAdvanced" }),
      figure("forecast", OWN_FUNDS_WORDS.forecastInFull, funding.ownFunds, { why: "ownFunds" }),
    ];
  const { aidPlanned, aidContracted, aidClaimed, aidReceived } = funding;
  return [
    figure("paid", PUBLIC_AID_WORDS.paid, aidReceived, { why: "aidReceived", part: [aidPlanned, "du prévu"] }),
    figure("invoiced", PUBLIC_AID_WORDS.invoiced ?? "", aidClaimed, { why: "aidClaimed" }),
    figure("committed", PUBLIC_AID_WORDS.committed ?? "", aidContracted, { why: "aidContracted" }),
    figure("forecast", PUBLIC_AID_WORDS.forecastInFull, aidPlanned, { why: "aidPlanned" }),
  ];
}

type More = { why: NonNullable<KeyFigure["why"]>; part?: readonly [whole: SharedAmount, words: string] };

function figure(key: KeyFigure["key"], label: string, shared: SharedAmount, { why, part }: More): KeyFigure {
  if (isMasked(shared)) return { key, label, value: MASKED_WORDS, isWithheld: true, why };
  const { amount, rounded } = shared;
  const shareOf = part && partOf(shared, part);
  const detail = [shareOf, rounded ? ROUNDED_WORDS : null].filter((words) => words !== null && words !== undefined);
  return {
    key,
    label,
    value: inMillions(amount),
    ...(amount !== null && { unit: "M€" }),
    detail: detail.join(" · "),
    why,
  };
}

/** A share is told of told amounts only: it would give back the one that is withheld. */
function partOf(part: SharedAmount, [whole, words]: NonNullable<More["part"]>): string | null {
  const [told, of] = [toldAmount(part), toldAmount(whole)];
  const found = told === null || of === null ? null : ratio(told, of);
  return found === null ? null : `${share(found)} ${words}`;
}
