import { awaitedActions, plannedDispatches } from "@/domain/campaign/campaign";
import { stableId } from "../identity";
import { actionId, type DemoWriter, lead, userId } from "./demo-writer";
import type { ActionStory } from "./story/action-story";
import { asDay, typedAt } from "./story/calendar";
import { CAMPAIGN, NOTICES } from "./story/notices";

/** What people were told, and a round of reminders that is over. */
export async function writeNotices(writer: DemoWriter, stories: readonly ActionStory[]): Promise<void> {
  const { tx, ground } = writer;
  const { slug } = await tx.territory.findUniqueOrThrow({ where: { id: ground.territoryId }, select: { slug: true } });
  const rows = NOTICES.flatMap(({ on, kind, action, author, told, excerpt, path, read }, index) =>
    told.map((person) => {
      const id = stableId(`demo:notice:${index}:${person.email}`);
      const createdAt = typedAt(on, id);
      return {
        id,
        territoryId: ground.territoryId,
        userId: userId(person),
        kind,
        actorId: author && userId(author),
        actionId: actionId(writer, action),
        href: `/territoires/${slug}/actions/${action}${path}`,
        excerpt,
        onceKey: `demo:${index}`,
        createdAt,
        mailedAt: createdAt,
        readAt: read ? createdAt : null,
      };
    }),
  );
  await tx.notification.createMany({ data: rows });
  await writeCampaign(writer, stories);
}

async function writeCampaign({ tx, ground, journal }: DemoWriter, stories: readonly ActionStory[]): Promise<void> {
  const { on, title, intro, ...term } = CAMPAIGN;
  const { territoryId } = ground;
  const id = stableId("demo:campaign");
  const at = typedAt(on, id);
  const days = { ...term, startsOn: asDay(term.startsOn), endsOn: asDay(term.endsOn) };
  await tx.reminderCampaign.create({
    data: { id, territoryId, title, intro, ...days, authorId: userId(lead), recordedAt: at },
  });
  const dispatches = plannedDispatches(term).map(({ day, kind }) => {
    const said = stories.map(({ statuses }) => ({ last: statuses.findLast((status) => status.on <= day) ?? null }));
    const recipients = awaitedActions(said, term.startsOn).length;
    return { territoryId, campaignId: id, day: asDay(day), kind, recipients, recordedAt: typedAt(day, id) };
  });
  await tx.campaignDispatch.createMany({ data: dispatches });
  journal.push({
    at,
    author: lead,
    action: null,
    event: "campaign.launched",
    subjectId: id,
    after: { title, ...term },
  });
}
