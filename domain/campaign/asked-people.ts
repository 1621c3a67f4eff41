import type { CalendarDate } from "../shared/calendar-date";
import { awaitedActions, type DispatchKind, type PilotedAction } from "./campaign";
import { type AskedAction, reminderLetter } from "./reminder-letter";

/** A pilot as a campaign sees them; `silent` when they chose to receive no follow-up letter. */
export type CampaignPilot = { id: string; name: string; silent: boolean; actions: readonly PilotedAction[] };

/** What a campaign says and where its letters lead. */
type CampaignLetters = { title: string; intro: string; endsOn: CalendarDate; address: string; slug: string };
export type CampaignPreview = CampaignLetters & { startsOn: CalendarDate };

/** Who has an action a campaign starting that day asks about, with those actions. */
export function askedPeople<Pilot extends { actions: readonly PilotedAction[] }>(
  pilots: readonly Pilot[],
  startsOn: CalendarDate,
): Pilot[] {
  return pilots.flatMap((pilot) => {
    const actions = awaitedActions(pilot.actions, startsOn);
    return actions.length === 0 ? [] : [{ ...pilot, actions }];
  });
}

/** Where a whole point of an action is made, once signed in. */
export function pointPath({ slug, number }: { slug: string; number: number }): string {
  return `/territoires/${slug}/actions/${number}?saisir=point`;
}

/** An action with the path of the link that confirms its last point; null when nothing was ever said. */
type LinkedAction = PilotedAction & { confirmPath: string | null };

/** The letter of a campaign to one pilot about all their actions. */
export function campaignLetter(
  { name, actions }: { name: string; actions: readonly LinkedAction[] },
  kind: DispatchKind,
  { address, slug, ...campaign }: CampaignLetters,
) {
  const asked = actions.map(
    ({ number, title, last, confirmPath }): AskedAction => ({
      number,
      title,
      lastOn: last?.on ?? null,
      pointUrl: `${address}${pointPath({ slug, number })}`,
      confirmUrl: confirmPath && `${address}${confirmPath}`,
    }),
  );
  return reminderLetter({ campaign, kind, name, actions: asked, accountUrl: `${address}/compte#courriels` });
}

/** The first letter one of them would receive, word for word but for the personal links, which do not exist yet. */
export function previewLetter({ name, actions }: CampaignPilot, preview: CampaignPreview) {
  const linked = actions.map((action) => ({ ...action, confirmPath: action.last && "/rien-de-neuf/…" }));
  return campaignLetter({ name, actions: linked }, "KICK_OFF", preview);
}
