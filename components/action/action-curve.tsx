import { spendingWords } from "@/components/charts/amount-words";
import { ChartFrame } from "@/components/charts/chart-frame";
import { curveTwin } from "@/components/charts/curve-twin";
import { presentLabel } from "@/components/charts/present-label";
import { SCurve } from "@/components/charts/s-curve";
import { isPast, type Place } from "@/components/territory/links";
import { actionCurveHeadline } from "@/domain/action/headline";
import { forecastName, outcomeInWords } from "@/domain/budget/forecast-outcome";
import { profileInWords } from "@/domain/budget/forecast-profile.labels";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { NBSP } from "@/domain/shared/format";
import { capitalized } from "@/domain/shared/number-words";
import type { FullAction } from "@/server/territory/visible-contract";

/** Budget and plan over the months: commitments rise by steps, at each contract signed. */
export function ActionCurve({ action, asOf, place }: { action: FullAction; asOf: CalendarDate; place: Place }) {
  const { curve, planHistory: history, programmed, taxBasis } = action;
  const { forecastAtCompletion } = action;
  const spending = spendingWords(action.accounting);
  const words = forecastAtCompletion
    ? { ...spending, forecast: capitalized(forecastName(forecastAtCompletion)) }
    : spending;
  return (
    <ChartFrame
      id="budget"
      title={actionCurveHeadline(action)}
      description={`Budget et plan, cumul en M€ ${taxBasis}. L’engagé monte par paliers, à chaque marché ou commande.`}
      sentence={curveSentence(action)}
      twin={curveTwin({ points: curve, asOf, digits: 2, words, history })}
    >
      <SCurve
        points={curve}
        asOf={asOf}
        presentLabel={presentLabel(isPast(place))}
        claims={[]}
        budget={programmed === null ? null : { amount: programmed, label: "Budget conventionné", brief: "Budget" }}
        digits={2}
        words={words}
        stepCommitted
        history={history}
      />
    </ChartFrame>
  );
}

/** Where the forecast leads against the budget, and how the pilot spreads it in time. */
function curveSentence({ programmed, forecast, forecastAtCompletion }: FullAction): string | undefined {
  if (programmed === null) return `Pas de plan saisi${NBSP}: l’écart n’est pas calculable.`;
  const spread = forecastAtCompletion?.kind === "DECLARED" && forecast?.months.length ? profileInWords(forecast) : null;
  const said = [outcomeInWords(forecastAtCompletion, programmed), spread && `Prévision du pilote${NBSP}: ${spread}`];
  const sentences = said.flatMap((sentence) => (sentence ? [`${sentence}.`] : []));
  return sentences.length === 0 ? undefined : sentences.join(" ");
}
