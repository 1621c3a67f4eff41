import { type SharedAmount, sharedAmount, toldAmount } from "../access/shared-amount";
import { forecastAtCompletion } from "../budget/forecast";
import {
  type EnvelopeBand,
  type EnvelopeClaim,
  envelopeBand,
  type ForecastPosition,
  positionInBand,
} from "../contract/envelope";
import type { Cents } from "../shared/money";
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
  carrier: string;
  /** Whether the viewer reads the action in full, and whether its totals are hidden from them: a public one is neither. */
  reads: boolean;
  hidden: boolean;
};

export type TerritoryPosition = {
  actionCount: number;
  /** Of the actions the viewer reads, alone. */
  statusCounts: Partial<Record<ActionStatus, number>>;
  paid: SharedAmount;
  programmed: SharedAmount;
  forecast: SharedAmount;
  band: EnvelopeBand | null;
  /** Null when there is no forecast to place, or none that may be told. */
  position: ForecastPosition | null;
  mixedTaxBasis: boolean;
};

/** One territory of the roll-up: its actions added up, their forecast placed against what was announced. */
export function territoryPosition(
  actions: readonly ActionTotals[],
  claims: readonly EnvelopeClaim[],
): TerritoryPosition {
  const band = envelopeBand(claims, "TOTAL_INVESTMENT");
  const share = (read: (action: ActionTotals) => Cents | null) =>
    sharedAmount(actions.map((action) => ({ ...action, amount: read(action) })));
  const forecast = share(forecastOf);
  const told = toldAmount(forecast);
  const statusCounts: Partial<Record<ActionStatus, number>> = {};
  for (const { status, reads } of actions) if (status && reads) statusCounts[status] = (statusCounts[status] ?? 0) + 1;
  return {
    actionCount: actions.length,
    statusCounts,
    paid: share(({ paid }) => paid),
    programmed: share(({ programmed }) => programmed),
    forecast,
    band,
    position: told === null ? null : positionInBand(told, band),
    mixedTaxBasis: new Set(actions.map(({ taxBasis }) => taxBasis)).size > 1,
  };
}

function forecastOf({ revision, ...known }: ActionTotals): Cents | null {
  const forecast = forecastAtCompletion({ ...known, revision: revision === null ? null : { amount: revision } });
  return forecast?.amount ?? null;
}
