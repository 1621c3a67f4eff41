import { ForecastHistory } from "@/components/budget/forecast-history";
import { spendingWords } from "@/components/charts/amount-words";
import { Ruler } from "@/components/charts/ruler";
import { WhyLinks } from "@/components/explanation/why-links";
import { FundedAmounts } from "@/components/finance/funded-amounts";
import { NoFunding } from "@/components/finance/no-funding";
import { PerimeterSwitch } from "@/components/finance/perimeter-switch";
import { actionHref, type Place } from "@/components/territory/links";
import { EmptyState } from "@/components/ui/empty-state";
import { actionHeadline } from "@/domain/action/headline";
import type { Perimeter } from "@/domain/contract/envelope";
import { perimeterHeadline } from "@/domain/funding/perimeter-headline";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { stageLabel } from "@/domain/spending/stage.labels";
import type { DeclaredForecast } from "@/server/budget/forecast-history.queries";
import type { FundedFigures } from "@/server/finance/finance-figures";
import type { FullAction } from "@/server/territory/visible-contract";

type ActionAmountsProps = {
  action: FullAction;
  asOf: CalendarDate;
  forecasts: readonly DeclaredForecast[];
  perimeter: Perimeter;
  /** The figures of another perimeter than the whole investment, and how many lines of funding make them. */
  funded: FundedFigures;
  lines: number;
  place: Place;
};

/** The money of the action against its budget, on one ruler; a sentence as long as there is none. */
export function ActionAmounts(props: ActionAmountsProps) {
  const { action, asOf, forecasts, perimeter, funded, lines, place } = props;
  return (
    <section aria-labelledby="montants" className="mt-8">
      <h2 id="montants">{funded === null ? actionHeadline(action, asOf) : perimeterHeadline(funded, 2)}</h2>
      <PerimeterSwitch
        current={perimeter}
        place={place}
        hrefOf={(other) => actionHref(other, action.number)}
        className="mt-3"
      />
      {funded !== null ? (
        <div className="mt-4">
          <ActionFunded action={action} funded={funded} lines={lines} place={place} />
        </div>
      ) : hasAmounts(action) ? (
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
      {funded === null && <ForecastHistory forecasts={forecasts} />}
    </section>
  );
}

type ActionFundedProps = Pick<ActionAmountsProps, "action" | "lines" | "place"> & {
  funded: NonNullable<FundedFigures>;
};

function ActionFunded({ action, funded, lines, place }: ActionFundedProps) {
  return lines === 0 ? (
    <NoFunding actions={[action]} place={place} />
  ) : (
    <FundedAmounts figures={funded} digits={2} isContract={false} />
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
