import type { ContractFigures } from "@/domain/contract/contract-figures";
import { forecastInBand } from "@/domain/contract/forecast-in-band";

/** Where the forecast lands against what was announced; nothing without a forecast. */
export function ForecastLine({ figures: { forecastAtCompletion, band } }: { figures: ContractFigures }) {
  if (forecastAtCompletion === null) return null;
  return (
    <p className="mt-2 text-13 text-encre-2">Prévision à terme de {forecastInBand(forecastAtCompletion, band)}.</p>
  );
}
