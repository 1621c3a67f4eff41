import { forecastAtCompletion } from "../budget/forecast";
import {
  type EnvelopeBand,
  type EnvelopeClaim,
  envelopeBand,
  type ForecastPosition,
  positionInBand,
} from "../contract/envelope";
import { type Cents, sumCents, sumKnownCents } from "../shared/money";
import type { TaxBasis } from "../spending/stage";
import type { ActionStatus } from "../status/status";

/** What the roll-up knows of an action: its totals on the day its territory is read. */
export type ActionTotals = {
  status: ActionStatus | null;
  taxBasis: TaxBasis;
  programmed: Cents | null;
  committed: Cents;
  paid: Cents;
  /** The pilot's last forecast. */
  revision: Cents | null;
};

export type TerritoryPosition = {
  actionCount: number;
  statusCounts: Partial<Record<ActionStatus, number>>;
  paid: Cents;
  programmed: Cents | null;
  forecast: Cents | null;
  band: EnvelopeBand | null;
  /** Null when there is no forecast to place. */
  position: ForecastPosition | null;
  mixedTaxBasis: boolean;
};

/** One territory of the roll-up: its actions added up, their forecast placed against what was announced. */
export function territoryPosition(
  actions: readonly ActionTotals[],
  claims: readonly EnvelopeClaim[],
): TerritoryPosition {
  const band = envelopeBand(claims, "TOTAL_INVESTMENT");
  const forecast = sumKnownCents(actions.map((action) => forecastOf(action)));
  const statusCounts: Partial<Record<ActionStatus, number>> = {};
  for (const { status } of actions) if (status) statusCounts[status] = (statusCounts[status] ?? 0) + 1;
  return {
    actionCount: actions.length,
    statusCounts,
    paid: sumCents(actions.map(({ paid }) => paid)),
    programmed: sumKnownCents(actions.map(({ programmed }) => programmed)),
    forecast,
    band,
    position: forecast === null ? null : positionInBand(forecast, band),
    mixedTaxBasis: new Set(actions.map(({ taxBasis }) => taxBasis)).size > 1,
  };
}

function forecastOf({ revision, ...known }: ActionTotals): Cents | null {
  const forecast = forecastAtCompletion({ ...known, revision: revision === null ? null : { amount: revision } });
  return forecast?.amount ?? null;
}
