import "server-only";
import { z } from "zod";
import { askedPeople, campaignLetter } from "@/domain/campaign/asked-people";
import { CATCH_UP_DAYS, dispatchDue, type PlannedDispatch } from "@/domain/campaign/campaign";
import { isDaytime } from "@/domain/notification/digest-time";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { ownAddress } from "@/server/access/own-address";
import { now, today, todayInFrance } from "@/server/clock";
import { EVERYWHERE, read, type Transaction, write } from "@/server/db/transaction";
import { eachApart } from "@/server/jobs/each-apart";
import { post } from "@/server/mail/post";
import { issueNothingNew } from "./nothing-new-link";
import { type PilotToAsk, pilotedActions } from "./piloted-actions";

const asked = z.object({ campaignId: z.uuid().optional() });
const live = z.array(z.object({ id: z.string(), territoryId: z.string(), authorId: z.string() }));

/**
 * Leaves the letters that are due of every campaign, or of the one named, which was just launched and does not wait for the
 * morning. Outside its days and those that make up for the last one nothing is due of a campaign, and it is not opened. One that
 * fails doesn't hold the others back.
 */
export async function runCampaigns(payload: unknown): Promise<void> {
  const { campaignId = null } = asked.parse(payload ?? {});
  if (campaignId === null && !isDaytime(now())) return;
  const campaigns = live.parse(
    await read(
      EVERYWHERE,
      (tx) => tx.$queryRaw`
        SELECT c.id, c.territory_id AS "territoryId", c.author_id AS "authorId"
        FROM reminder_campaign c JOIN territory t ON t.id = c.territory_id
        WHERE c.stopped_at IS NULL AND (${campaignId}::uuid IS NULL OR c.id = ${campaignId}::uuid)
          AND coalesce(t.situation_date, ${todayInFrance()}::date) BETWEEN c.starts_on AND c.ends_on + ${CATCH_UP_DAYS}::int
        ORDER BY c.id`,
    ),
  );
  await eachApart(campaigns, ({ id, territoryId, authorId }) =>
    write({ id: authorId, reach: territoryId }, (tx) => dispatch(tx, id)),
  );
}

const row = z.object({
  territoryId: z.string(),
  slug: z.string(),
  situationDate: calendarDateSchema.nullable(),
  title: z.string(),
  intro: z.string(),
  startsOn: calendarDateSchema,
  everyDays: z.number(),
  endsOn: calendarDateSchema,
  lastLeft: calendarDateSchema.nullable(),
});
type Campaign = z.infer<typeof row> & { id: string };

/** What is due of a campaign: the day it is of and the letters it is made of, in one transaction that holds its row. */
async function dispatch(tx: Transaction, id: string): Promise<void> {
  const held = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM reminder_campaign WHERE id = ${id}::uuid AND stopped_at IS NULL FOR UPDATE`;
  const [found] = z.array(row).parse(
    await tx.$queryRaw`
      SELECT c.territory_id AS "territoryId", t.slug, t.situation_date::text AS "situationDate", c.title, c.intro,
        c.starts_on::text AS "startsOn", c.every_days AS "everyDays", c.ends_on::text AS "endsOn",
        (SELECT max(d.day)::text FROM campaign_dispatch d WHERE d.campaign_id = c.id) AS "lastLeft"
      FROM reminder_campaign c JOIN territory t ON t.id = c.territory_id WHERE c.id = ${id}::uuid`,
  );
  if (held.length === 0 || !found) return;
  const campaign = { ...found, id };
  const day = today(campaign);
  const due = dispatchDue(campaign, day, campaign.lastLeft);
  if (!due) return;
  const known = await pilotedActions(tx, campaign.territoryId, day);
  const pilots = askedPeople(known, campaign.startsOn).filter(({ mailDigest }) => mailDigest !== "NONE");
  await tx.campaignDispatch.create({
    data: {
      territoryId: campaign.territoryId,
      campaignId: id,
      day: new Date(due.day),
      kind: due.kind,
      recipients: pilots.length,
    },
  });
  for (const pilot of pilots) await ask(tx, campaign, due, pilot);
}

/** One letter for all the actions of a pilot, each with a link of its own. */
async function ask(
  tx: Transaction,
  campaign: Campaign,
  { day, kind }: PlannedDispatch,
  pilot: PilotToAsk,
): Promise<void> {
  const actions = [];
  for (const action of pilot.actions)
    actions.push({ ...action, confirmPath: action.last && (await issueNothingNew(tx, pilot.id, action.id)) });
  await post(tx, {
    userId: pilot.id,
    recipient: pilot.email,
    kind: "reminder",
    ...campaignLetter({ name: pilot.name, actions }, kind, { ...campaign, address: ownAddress() }),
    onceKey: `campaign:${campaign.id}:${day}:${pilot.id}`,
  });
}
