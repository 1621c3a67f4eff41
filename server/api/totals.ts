import "server-only";
import type { z } from "zod";
import type { SharedAmount } from "@/domain/access/shared-amount";
import { money, sharedMoneyOf } from "@/domain/api/api-schema";
import type { TOTALS } from "@/domain/api/endpoints";
import type { totalsAnswer } from "@/domain/api/totals-answer";
import type { Cents } from "@/domain/shared/money";
import { ACTION_STATUSES } from "@/domain/status/status";
import type { VisibleContract } from "@/server/territory/visible-contract";
import type { AskedApi } from "./answer-api";
import { readAt, territoryAsked } from "./read-at";

export async function readTotalsAnswer(asked: AskedApi<z.output<(typeof TOTALS)["query"]>>) {
  const { contract } = await territoryAsked(asked, async () => null);
  const { figures, shared } = contract;
  const { band, milestones, statusCounts } = figures;
  const body: z.input<typeof totalsAnswer> = {
    data: {
      actions: contract.actions.length,
      readable_actions: figures.actionCount,
      planned_actions: figures.plannedCount,
      readable: {
        programmed: money(figures.programmed),
        planned_to_date: money(figures.plannedToDate),
        committed: money(figures.committed),
        invoiced: money(figures.invoiced),
        paid: money(figures.paid),
        gap: money(figures.gap),
        forecast: money(figures.forecastAtCompletion),
      },
      contract: wholeContract(contract),
      announced: band && { low: money(band.low.amount), high: money(band.high.amount) },
      forecast_position: figures.forecastPosition,
      milestones: { total: milestones.total, reached: milestones.reached, overdue: milestones.overdue },
      statuses: ACTION_STATUSES.map((code) => ({ code, actions: statusCounts[code] })),
      mixed_tax_basis: shared ? shared.mixedTaxBasis : figures.mixedTaxBasis,
      accounting: shared ? shared.accounting : figures.accounting,
    },
    ...readAt(contract),
  };
  return { body };
}

const exact = (amount: Cents | null): SharedAmount => ({ amount, rounded: false });

/** Exact for who reads every action; for the others, as the screens tell it. */
function wholeContract({ figures, shared }: VisibleContract) {
  return {
    programmed: sharedMoneyOf(shared?.programmed ?? exact(figures.programmed)),
    committed: sharedMoneyOf(shared?.committed ?? exact(figures.committed)),
    invoiced: sharedMoneyOf(shared?.invoiced ?? exact(figures.invoiced)),
    paid: sharedMoneyOf(shared?.paid ?? exact(figures.paid)),
    forecast: sharedMoneyOf(shared?.forecast ?? exact(figures.forecastAtCompletion)),
  };
}
