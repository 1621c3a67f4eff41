import "server-only";
import type { z } from "zod";
import { money } from "@/domain/api/api-schema";
import type { CONTRACT, TERRITORIES, TERRITORY } from "@/domain/api/endpoints";
import type { contractAnswer, territoriesAnswer, territoryAnswer } from "@/domain/api/territory-answer";
import { visibleTerritories } from "@/server/rollup/rollup.queries";
import type { AskedApi } from "./answer-api";
import { pageOfRows } from "./page-rows";
import { readAt, territoryAsked } from "./read-at";

type Query<Asked extends { query: z.ZodType }> = AskedApi<z.output<Asked["query"]>>;

export async function listedTerritories({ viewer, query }: Query<typeof TERRITORIES>) {
  const territories = await visibleTerritories(viewer);
  const { rows, next } = pageOfRows(territories, ({ slug }) => ({ value: slug, tie: 0 }), query);
  const body: z.input<typeof territoriesAnswer> = {
    data: rows.map(({ slug, name, region, isDemo, asOf, actionCount }) => ({
      ...{ slug, name, region, is_demo: isDemo, as_of: asOf, actions: actionCount },
    })),
    total: territories.length,
    next: null,
  };
  return { body, next };
}

export async function readTerritoryAnswer(asked: Query<typeof TERRITORY>) {
  const { contract } = await territoryAsked(asked, async () => null);
  const { slug, name, shortName, regionName, isDemo, asOf } = contract.territory;
  const here = `/api/v1/territories/${slug}`;
  const body: z.input<typeof territoryAnswer> = {
    data: {
      ...{ slug, name, short_name: shortName, region: regionName, is_demo: isDemo, as_of: asOf },
      actions: contract.actions.length,
      links: {
        contract: `${here}/contract`,
        actions: `${here}/actions`,
        milestones: `${here}/milestones`,
        expenses: `${here}/expenses`,
        funding: `${here}/funding`,
        totals: `${here}/totals`,
      },
    },
    ...readAt(contract),
  };
  return { body };
}

export async function readContractAnswer(asked: Query<typeof CONTRACT>) {
  const { contract } = await territoryAsked(asked, async () => null);
  const { title, signedOn, endsOn, planLocked } = contract.contract;
  const body: z.input<typeof contractAnswer> = {
    data: {
      ...{ title, signed_on: signedOn, ends_on: endsOn, plan_locked: planLocked },
      claims: contract.claims.map(({ amount, author, wording, statedOn, document, perimeter }) => ({
        ...{ amount: money(amount), author, wording, stated_on: statedOn, document, perimeter },
      })),
    },
    ...readAt(contract),
  };
  return { body };
}
