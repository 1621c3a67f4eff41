import { profileInWords } from "@/domain/budget/forecast-profile.labels";
import { eurosExact, longDate, NBSP, quantity } from "@/domain/shared/format";
import type { DeclaredForecast } from "@/server/budget/forecast-history.queries";

/** What the pilots forecast, the last in sight and those before it folded under it, each with its reason. */
export function ForecastHistory({ forecasts }: { forecasts: readonly DeclaredForecast[] }) {
  const [current, ...earlier] = forecasts;
  if (!current) return null;
  return (
    <div className="mt-2 max-w-(--colonne-lecture) text-13 text-encre-3">
      <p>
        Prévision de {current.author}, {longDate(current.declaredOn)}
        {NBSP}: {current.reason} {inTime(current)}
      </p>
      {earlier.length > 0 && (
        <details className="mt-1">
          <summary className="inline-flex min-h-6 items-center text-lien underline decoration-1 underline-offset-[.18em] pointer-coarse:min-h-11">
            {quantity(earlier.length, "prévision précédente", "prévisions précédentes")}
          </summary>
          <ol className="mt-1 border-t border-filet">
            {earlier.map((forecast) => (
              <li key={forecast.id} className="border-b border-filet-fin py-1.5">
                <b className="font-demi text-encre-2">{eurosExact(forecast.amount)}</b>, {longDate(forecast.declaredOn)}
                , {forecast.author}
                {NBSP}: «{NBSP}
                {forecast.reason}
                {NBSP}» {inTime(forecast)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** « Étalement : reste du plan décalé de 3 mois. » */
function inTime(forecast: DeclaredForecast): string {
  return `Étalement${NBSP}: ${profileInWords(forecast)}.`;
}
