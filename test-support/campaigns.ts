import { randomUUID } from "node:crypto";
import type { LaunchCampaignInput } from "@/domain/campaign/campaign.schema";
import { addDays } from "@/domain/shared/calendar-date";
import { client } from "./backstage";
import type { TestAction, TestTerritory } from "./builders";

/** Starts today and lasts three weeks, a reminder each week, unless told otherwise. */
export function aCampaign(territory: TestTerritory, given: Partial<LaunchCampaignInput> = {}): LaunchCampaignInput {
  return {
    key: randomUUID(),
    slug: territory.slug,
    title: "Points de juin",
    intro: "Le COPIL se réunit le 24 juin.",
    startsOn: territory.today,
    everyDays: 7,
    endsOn: addDays(territory.today, 21),
    ...given,
  };
}

/** Something said of an action on a day. */
export async function said(
  action: TestAction,
  authorId: string,
  declaredOn: string,
  status: "WATCH" | "DONE" | "ABANDONED" = "WATCH",
): Promise<void> {
  const { id: actionId, territory } = action;
  const told = { status, sentence: "La charpente arrive en deux fois.", declaredOn: new Date(declaredOn), authorId };
  await client().statusDeclaration.create({ data: { territoryId: territory.id, actionId, ...told } });
}
