import { Ruler } from "@/components/charts/ruler";
import { actionHeadline } from "@/domain/action/headline";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate, NBSP } from "@/domain/shared/format";
import { stageLabel } from "@/domain/spending/stage.labels";
import type { FullAction } from "@/server/territory/visible-contract";

/** The money of the action against its budget, on one ruler. */
export function ActionAmounts({ action, asOf }: { action: FullAction; asOf: CalendarDate }) {
  const { paid, invoiced, committed, plannedToDate, gap, programmed, forecast, forecastAtCompletion } = action;
  return (
    <section aria-labelledby="montants" className="mt-8">
      <h2 id="montants">{actionHeadline(action, asOf)}</h2>
      <div className="mt-3">
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
          invoicedLabel={stageLabel("INVOICED", action.accounting)}
        />
      </div>
      {forecast && (
        <p className="mt-2 max-w-(--colonne-lecture) text-13 text-encre-3">
          Prévision de {forecast.author}, {longDate(forecast.declaredOn)}
          {NBSP}: {forecast.reason}
        </p>
      )}
    </section>
  );
}
