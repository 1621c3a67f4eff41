import type { CalendarDate } from "../shared/calendar-date";
import { awaitedActions, type PilotedAction } from "./campaign";
import { type AskedAction, reminderLetter } from "./reminder-letter";

/** A pilot as a campaign sees them; `silent` when they chose to receive no follow-up letter. */
export type CampaignPilot = { id: string; name: string; silent: boolean; actions: readonly PilotedAction[] };

/** What a campaign says and where its letters would lead. */
export type CampaignPreview = {
  title: string;
  intro: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  address: string;
  slug: string;
};

/** Who has an action a campaign starting that day asks about, with those actions. */
export function askedPeople(pilots: readonly CampaignPilot[], startsOn: CalendarDate): CampaignPilot[] {
  return pilots.flatMap((pilot) => {
    const actions = awaitedActions(pilot.actions, startsOn);
    return actions.length === 0 ? [] : [{ ...pilot, actions }];
  });
}

/** The first letter one of them would receive, word for word but for the personal links, which do not exist yet. */
export function previewLetter({ name, actions }: CampaignPilot, { address, slug, ...campaign }: CampaignPreview) {
  const asked = actions.map(
    ({ number, title, last }): AskedAction => ({
      number,
      title,
      lastOn: last?.on ?? null,
      pointUrl: `${address}/territoires/${slug}/actions/${number}?saisir=point`,
      confirmUrl: last && `${address}/rien-de-neuf/…`,
    }),
  );
  return reminderLetter({
    campaign,
    kind: "KICK_OFF",
    name,
    actions: asked,
    accountUrl: `${address}/compte#courriels`,
  });
}
