import { type SpendingWords, spendingWords } from "@/components/charts/amount-words";
import { bandClaims } from "@/components/charts/band-claims";
import { Ruler } from "@/components/charts/ruler";
import { WhyLinks } from "@/components/explanation/why-links";
import { MixedTaxBasis } from "@/components/finance/mixed-tax-basis";
import { type KeyFigure, KeyFigures } from "@/components/ui/key-figures";
import type { ContractFigures } from "@/domain/contract/contract-figures";
import { inMillions, quantity, share } from "@/domain/shared/format";
import { subtractCents } from "@/domain/shared/money";
import { ratio } from "@/domain/shared/ratio";

/** What is paid, invoiced, committed, planned and forecast, on one ruler against the band, then in figures. */
export function ContractAmounts({ figures }: { figures: ContractFigures }) {
  const words = spendingWords(figures.accounting);
  return (
    <section aria-label="Montants et enveloppe" className="mt-6">
      <Ruler
        paid={figures.paid}
        invoiced={figures.invoiced}
        committed={figures.committed}
        plan={figures.plannedToDate}
        gap={figures.gap}
        forecast={figures.forecastAtCompletion}
        claims={bandClaims(figures.band)}
        budget={null}
        digits={1}
        words={words}
      />
      <KeyFigures figures={keyFigures(figures, words)} />
      <WhyLinks figures={otherFigures(figures)} />
      <MixedTaxBasis isMixed={figures.mixedTaxBasis} />
    </section>
  );
}

/** What the ruler shows and the band of figures does not. */
function otherFigures({ gap, programmed, band }: ContractFigures) {
  const all = [
    { figure: "gap", label: "Écart au plan", known: gap !== null },
    { figure: "programmed", label: "Programmé", known: programmed !== null },
    { figure: "envelope", label: "Enveloppe annoncée", known: band !== null },
  ] as const;
  return all.filter(({ known }) => known);
}

function keyFigures(figures: ContractFigures, words: SpendingWords): KeyFigure[] {
  const { paid, invoiced, committed, plannedToDate, programmed, forecastAtCompletion } = figures;
  return [
    figure("paid", words.paid, paid, ofPlan(figures)),
    figure("invoiced", words.invoiced, invoiced, `${inMillions(subtractCents(invoiced, paid))} en attente de paiement`),
    figure("committed", words.committed, committed, ofProgrammed(committed, programmed)),
    figure("plan", "Plan à date", plannedToDate, planDetail(figures)),
    figure("forecast", words.forecastInFull, forecastAtCompletion, forecastDetail(figures)),
  ];
}

function figure(
  key: KeyFigure["key"],
  label: string,
  amount: ContractFigures["programmed"],
  detail: string,
): KeyFigure {
  return { key, label, value: inMillions(amount), ...(amount !== null && { unit: "M€" }), detail, why: key };
}

function ofPlan({ paid, plannedToDate }: ContractFigures): string {
  const part = plannedToDate === null ? null : ratio(paid, plannedToDate);
  return part === null ? "pas de plan à comparer" : `${share(part)} du plan`;
}

function ofProgrammed(amount: number, programmed: ContractFigures["programmed"]): string {
  const part = programmed === null ? null : ratio(amount, programmed);
  return part === null ? "pas de plan à comparer" : `${share(part)} du programmé`;
}

function planDetail({ plannedToDate, programmed, plannedCount, actionCount }: ContractFigures): string {
  if (plannedToDate === null) return "aucun plan saisi";
  const part = ofProgrammed(plannedToDate, programmed);
  return plannedCount < actionCount ? `${part} · ${plannedCount} actions sur ${actionCount}` : part;
}

function forecastDetail(figures: ContractFigures): string {
  const { forecastAtCompletion, programmed, forecastCount, declaredForecastCount } = figures;
  if (forecastAtCompletion === null) return "ni plan ni dépense";
  const computed = forecastCount - declaredForecastCount;
  const base = programmed === null ? null : `pour ${inMillions(programmed)} programmés`;
  const part = `calculée pour ${quantity(computed, "action", "actions")}`;
  const origin = computed === forecastCount ? "prévision calculée" : computed > 0 ? part : null;
  return [base, origin].filter((words) => words !== null).join(" · ");
}
