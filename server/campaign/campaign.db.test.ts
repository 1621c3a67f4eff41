import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { addDays } from "@/domain/shared/calendar-date";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestTerritory } from "@/test-support/builders";
import { aCampaign, said } from "@/test-support/campaigns";
import { freshDatabase } from "@/test-support/database";
import { launchCampaign } from "./launch-campaign";
import { linkedPoint } from "./nothing-new-link";
import { runCampaigns } from "./run-campaigns";
import { stopCampaign } from "./stop-campaign";

beforeAll(async () => {
  process.env.PUBLIC_URL = "https://creuset.exemple.fr";
  await freshDatabase();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-26T09:00:00Z") });
});
afterEach(async () => {
  vi.useRealTimers();
  await client().outboxMail.deleteMany();
  await client().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

async function aGround() {
  const territory = await aTerritory(client());
  const admin = await someone(client(), "ADMIN", territory);
  const action = await anAction(client(), territory);
  const pilot = await someone(client(), "PILOT", action);
  await said(action, pilot.id, "2021-05-01");
  return { territory, admin, action, pilot };
}
const letters = () =>
  client().outboxMail.findMany({
    where: { kind: "reminder" },
    orderBy: { createdAt: "asc" },
    select: { userId: true, subject: true, text: true },
  });
const dispatches = (territoryId: string) =>
  client().campaignDispatch.findMany({
    where: { territoryId },
    orderBy: { day: "asc" },
    select: { day: true, kind: true, recipients: true },
  });
/** The territory's today moves on: its story is told at that day. */
const itIs = (territory: TestTerritory, day: string) =>
  client().territory.update({ where: { id: territory.id }, data: { situationDate: new Date(day) } });
/** Opening a campaign holds its row, which keeps the mark of it. */
const wasOpened = async (territory: TestTerritory) => {
  const [row] = await client().$queryRaw<{ holder: string }[]>`
    SELECT xmax::text AS holder FROM reminder_campaign WHERE territory_id = ${territory.id}::uuid`;
  return row?.holder !== "0";
};
const onlyOf = (territory: TestTerritory) =>
  client().reminderCampaign.findFirstOrThrow({ where: { territoryId: territory.id } });

test("one letter a person for all their actions, each with its own link; closed, answered and silent ones are left out", async () => {
  const { territory, admin, action, pilot } = await aGround();
  const [second, closed, answered, muted] = await Promise.all(
    Array.from({ length: 4 }, () => anAction(client(), territory)),
  );
  if (!second || !closed || !answered || !muted) throw new Error("four actions");
  const membership = { userId: pilot.id, role: "PILOT", territoryId: territory.id } as const;
  for (const { id: actionId } of [second, closed])
    await client().membership.create({ data: { ...membership, actionId } });
  await said(closed, pilot.id, "2021-01-01", "DONE");
  const upToDate = await someone(client(), "PILOT", answered);
  await said(answered, upToDate.id, "2021-06-15");
  const silent = await someone(client(), "PILOT", muted);
  await client().user.update({ where: { id: silent.id }, data: { mailDigest: "NONE" } });
  const gone = await someone(client(), "PILOT", second);
  await client().user.update({ where: { id: gone.id }, data: { suspendedAt: new Date() } });
  await someone(client(), "INDUSTRIALIST", action);
  await launchCampaign(admin, aCampaign(territory));
  await runCampaigns({});
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ userId: pilot.id, subject: "Points de juin" });
  const links = letter?.text.match(/https:\S+/g) ?? [];
  const tokens = links.flatMap((link) => link.split("/rien-de-neuf/")[1] ?? []);
  expect(links.every((link) => link.startsWith("https://creuset.exemple.fr/"))).toBe(true);
  expect(tokens).toHaveLength(1);
  expect(await linkedPoint(tokens[0] ?? "")).toMatchObject({ number: action.number, refusal: null });
  expect(letter?.text).toContain(`Action ${second.number} ·`);
  expect(letter?.text).not.toContain(`Action ${closed.number} ·`);
  expect(await dispatches(territory.id)).toEqual([{ day: new Date("2021-06-15"), kind: "KICK_OFF", recipients: 1 }]);
});

test("each day leaves once, however often and by however many it is asked, and a missed day is made up for once", async () => {
  const { territory, admin } = await aGround();
  await launchCampaign(admin, aCampaign(territory));
  await Promise.all(Array.from({ length: 6 }, () => runCampaigns({})));
  expect(await letters()).toHaveLength(1);
  for (const day of ["2021-06-21", "2021-06-24", "2021-06-25"]) {
    await itIs(territory, day);
    await Promise.all([runCampaigns({}), runCampaigns({})]);
  }
  for (const day of ["2021-07-08", "2021-07-09", "2021-08-01"]) {
    await itIs(territory, day);
    await runCampaigns({});
  }
  expect((await letters()).map(({ subject }) => subject.replace(/\s/g, " "))).toEqual([
    "Points de juin",
    "Rappel : Points de juin",
    "Dernier jour : Points de juin",
  ]);
  expect((await dispatches(territory.id)).map(({ day }) => day.toISOString().slice(0, 10))).toEqual([
    "2021-06-15",
    "2021-06-22",
    "2021-07-06",
  ]);
});

test("who has answered since the start is not asked again; with nobody left the day is told to nobody", async () => {
  const { territory, admin, action, pilot } = await aGround();
  await launchCampaign(admin, aCampaign(territory));
  await runCampaigns({});
  await said(action, pilot.id, "2021-06-16");
  await itIs(territory, "2021-06-22");
  await runCampaigns({});
  expect(await letters()).toHaveLength(1);
  expect((await dispatches(territory.id)).at(-1)).toMatchObject({ kind: "REMINDER", recipients: 0 });
});

test("launched today it leaves at once, whatever the hour; a day that has come waits for the morning", async () => {
  const { territory, admin } = await aGround();
  vi.setSystemTime(new Date("2026-11-26T22:00:00Z"));
  await launchCampaign(admin, aCampaign(territory));
  const [job] = await client().$queryRaw<{ payload: { campaignId: string } }[]>`
    SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'run_campaigns'`;
  await runCampaigns({});
  expect(await letters()).toEqual([]);
  await runCampaigns(job?.payload);
  expect(await letters()).toHaveLength(1);
});

test("letters and the day they are of come together or not at all", async () => {
  const { territory, admin, pilot } = await aGround();
  await launchCampaign(admin, aCampaign(territory));
  const db = client();
  await db.$executeRaw`CREATE FUNCTION break_post() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$`;
  await db.$executeRaw`CREATE TRIGGER break_post BEFORE INSERT ON outbox_mail FOR EACH ROW EXECUTE FUNCTION break_post()`;
  await expect(runCampaigns({})).rejects.toThrow("broken");
  expect([await dispatches(territory.id), await db.oneTimeLink.count({ where: { userId: pilot.id } })]).toEqual([
    [],
    0,
  ]);
  await db.$executeRaw`DROP TRIGGER break_post ON outbox_mail`;
  await runCampaigns({});
  expect(await letters()).toHaveLength(1);
});

test("a campaign is opened from its first day until the last one that makes up for a missed day, and left alone outside", async () => {
  const { territory, admin } = await aGround();
  await launchCampaign(admin, aCampaign(territory, { startsOn: addDays(territory.today, 1) }));
  for (const day of ["2021-06-15", "2021-07-14", "2022-06-15"]) {
    await itIs(territory, day);
    await runCampaigns({});
    expect(await wasOpened(territory), day).toBe(false);
  }
  await itIs(territory, "2021-07-13");
  await runCampaigns({});
  expect(await wasOpened(territory)).toBe(true);
  expect(await dispatches(territory.id)).toMatchObject([{ kind: "CLOSE_OUT" }]);
});

test("stopped, nothing more leaves; stopping twice is one stop, with its trace", async () => {
  const { territory, admin } = await aGround();
  await launchCampaign(admin, aCampaign(territory, { startsOn: addDays(territory.today, 1) }));
  const { id: campaignId } = await onlyOf(territory);
  const { slug } = territory;
  expect((await stopCampaign(admin, { slug, campaignId })).message).toContain("est arrêtée");
  expect((await stopCampaign(admin, { slug, campaignId })).message).toContain("déjà arrêtée");
  await itIs(territory, "2021-06-16");
  await runCampaigns({});
  expect(await letters()).toEqual([]);
  const traces = await client().journalEntry.findMany({
    where: { territoryId: territory.id, event: { startsWith: "campaign." } },
    select: { event: true },
    orderBy: { sequence: "asc" },
  });
  expect(traces.map(({ event }) => event)).toEqual(["campaign.launched", "campaign.stopped"]);
});

test("sent twice a launch is one campaign; in the past, or over another one, it is refused", async () => {
  const { territory, admin } = await aGround();
  const launch = aCampaign(territory);
  await Promise.all([launchCampaign(admin, launch), launchCampaign(admin, launch)]);
  expect(await client().reminderCampaign.count({ where: { territoryId: territory.id } })).toBe(1);
  const over = (days: number) =>
    launchCampaign(
      admin,
      aCampaign(territory, { startsOn: addDays(territory.today, days), endsOn: addDays(territory.today, 60) }),
    );
  await expect(over(-1)).rejects.toMatchObject({ code: "campaign.past", fields: { startsOn: expect.any(String) } });
  await expect(over(21)).rejects.toMatchObject({ code: "campaign.overlap" });
  await over(22);
  expect(await client().reminderCampaign.count({ where: { territoryId: territory.id } })).toBe(2);
});

test("refused without the right, and another territory's campaign is one that does not exist", async () => {
  const { territory, admin, action } = await aGround();
  const stranger = await aGround();
  await launchCampaign(stranger.admin, aCampaign(stranger.territory));
  const { id: campaignId } = await onlyOf(stranger.territory);
  const { slug } = territory;
  await expect(stopCampaign(admin, { slug, campaignId })).rejects.toMatchObject({ code: "campaign.unknown" });
  const others = [
    stranger.admin,
    await someone(client(), "COPIL", territory),
    await someone(client(), "PREFECTURE", territory),
    await someone(client(), "PILOT", action),
  ];
  for (const viewer of others)
    await expect(launchCampaign(viewer, aCampaign(territory))).rejects.toMatchObject({ code: "territory.unknown" });
  expect((await onlyOf(stranger.territory)).stoppedAt).toBeNull();
  expect(await client().reminderCampaign.count({ where: { territoryId: territory.id } })).toBe(0);
});
