import { ForecastHistory } from "@/components/budget/forecast-history";
import { spendingWords } from "@/components/charts/amount-words";
import { Ruler } from "@/components/charts/ruler";
import { WhyLinks } from "@/components/explanation/why-links";
import { EmptyState } from "@/components/ui/empty-state";
import { actionHeadline } from "@/domain/action/headline";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { stageLabel } from "@/domain/spending/stage.labels";
import type { DeclaredForecast } from "@/server/budget/forecast-history.queries";
import type { FullAction } from "@/server/territory/visible-contract";

type ActionAmountsProps = { action: FullAction; asOf: CalendarDate; forecasts: readonly DeclaredForecast[] };

/** The money of the action against its budget, on one ruler; a sentence as long as there is none. */
export function ActionAmounts({ action, asOf, forecasts }: ActionAmountsProps) {
  return (
    <section aria-labelledby="montants" className="mt-8">
      <h2 id="montants">{actionHeadline(action, asOf)}</h2>
      {hasAmounts(action) ? (
        <div className="mt-3">
          <ActionRuler action={action} />
          <WhyLinks figures={explainedFigures(action)} />
        </div>
      ) : (
        <div className="mt-3">
          <EmptyState title="Ni plan ni dépense.">
            Le plan du contrat et la première dépense feront apparaître la réglette et la courbe.
          </EmptyState>
        </div>
      )}
      <ForecastHistory forecasts={forecasts} />
    </section>
  );
}

/** Whether there is anything to draw: a plan, a forecast, or money. */
export function hasAmounts({ programmed, committed, forecastAtCompletion }: FullAction): boolean {
  return programmed !== null || committed > 0 || forecastAtCompletion !== null;
}

function explainedFigures({ accounting, programmed, gap, forecastAtCompletion }: FullAction) {
  const all = [
    { figure: "paid", label: "Payé", known: true },
    { figure: "invoiced", label: stageLabel("INVOICED", accounting), known: true },
    { figure: "committed", label: "Engagé", known: true },
    { figure: "plan", label: "Plan à date", known: programmed !== null },
    { figure: "gap", label: "Écart", known: gap !== null },
    { figure: "programmed", label: "Programmé", known: programmed !== null },
    { figure: "forecast", label: "Prévision", known: forecastAtCompletion !== null },
  ] as const;
  return all.filter(({ known }) => known);
}

function ActionRuler({ action }: { action: FullAction }) {
  const { paid, invoiced, committed, plannedToDate, gap, programmed, forecastAtCompletion } = action;
  return (
    <Ruler
      paid={paid}
      invoiced={invoiced}
      committed={committed}
      plan={plannedToDate}
      gap={gap}
      forecast={forecastAtCompletion?.amount ?? null}
      claims={[]}
      budget={programmed}
      digits={2}
      words={spendingWords(action.accounting)}
    />
  );
}
