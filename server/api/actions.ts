import "server-only";
import { notFound } from "next/navigation";
import type { z } from "zod";
import type { ActionAnswer, actionAnswer, actionsAnswer } from "@/domain/api/action-answer";
import { money } from "@/domain/api/api-schema";
import type { ACTION, ACTIONS } from "@/domain/api/endpoints";
import { type FullAction, isFull, type PublicAction, type VisibleAction } from "@/server/territory/visible-contract";
import type { AskedApi } from "./answer-api";
import { pageOfRows } from "./page-rows";
import { readAt, territoryAsked } from "./read-at";

export async function listedActionsAnswer(asked: AskedApi<z.output<(typeof ACTIONS)["query"]>>) {
  const { status } = asked.query;
  const { contract } = await territoryAsked(asked, async () => null);
  const kept = contract.actions.filter((action) => status === undefined || action.status?.status === status);
  const { rows, next } = pageOfRows(kept, ({ number }) => ({ value: "n", tie: number }), asked.query);
  const body: z.input<typeof actionsAnswer> = {
    data: rows.map(actionTold),
    total: kept.length,
    next: null,
    ...readAt(contract),
  };
  return { body, next };
}

export async function readActionAnswer(asked: AskedApi<z.output<(typeof ACTION)["query"]>>) {
  const { contract } = await territoryAsked(asked, async () => null);
  const action = contract.actions.filter(isFull).find(({ number }) => String(number) === asked.params.number);
  if (!action) notFound();
  const body: z.input<typeof actionAnswer> = {
    data: {
      ...fullAction(action),
      plan_version: action.planVersion,
      plan: action.planLines.map(({ month, amount }) => ({ month, amount: money(amount) })),
      movements: action.movements.map(({ month, stage, amount }) => ({ month, stage, amount: money(amount) })),
    },
    ...readAt(contract),
  };
  return { body };
}

function actionTold(action: VisibleAction): ActionAnswer {
  return isFull(action) ? fullAction(action) : publicAction(action);
}

function identityOf({ number, title, shortTitle, carrier, place, reached, total }: VisibleAction) {
  const counted = { milestones_reached: reached, milestones_total: total };
  return { number, title, short_title: shortTitle, carrier, place, ...counted };
}

function fullAction(action: FullAction): ActionAnswer {
  const { about, projectOwner, pilots, accounting, taxBasis, status, progress, forecastAtCompletion } = action;
  return {
    ...identityOf(action),
    access: "FULL",
    about,
    project_owner: projectOwner,
    pilots,
    accounting,
    tax_basis: taxBasis,
    status: status && { code: status.status, sentence: status.sentence, declared_on: status.declaredOn },
    progress,
    amounts: {
      programmed: money(action.programmed),
      planned_to_date: money(action.plannedToDate),
      committed: money(action.committed),
      invoiced: money(action.invoiced),
      paid: money(action.paid),
      gap: money(action.gap),
      forecast: money(forecastAtCompletion?.amount ?? null),
    },
  };
}

function publicAction(action: PublicAction): ActionAnswer {
  const { totals, status } = action;
  return {
    ...identityOf(action),
    access: "PUBLIC",
    about: null,
    project_owner: null,
    pilots: null,
    accounting: null,
    tax_basis: null,
    status: status && { code: status.status, sentence: status.sentence, declared_on: null },
    progress: null,
    amounts: totals && {
      programmed: money(totals.programmed),
      planned_to_date: null,
      committed: money(totals.committed),
      invoiced: money(totals.invoiced),
      paid: money(totals.paid),
      gap: null,
      forecast: money(totals.forecast),
    },
  };
}
