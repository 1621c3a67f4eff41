import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { launchCampaign } from "@/server/campaign/launch-campaign";
import { write } from "@/server/db/transaction";
import { recoverLetters } from "@/server/mail/recover-letters";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { aCampaign, said } from "@/test-support/campaigns";
import { freshDatabase } from "@/test-support/database";
import { aMailServer, freePort, type MailServer } from "@/test-support/mail-server";
import { tell } from "@/test-support/notices";
import { aWorkerProcess, type WorkerProcess } from "@/test-support/worker-process";

/** A Monday, half past eight in Paris, and the Friday before. */
const MONDAY = new Date("2021-06-14T06:30:00Z");
const FRIDAY = new Date("2021-06-11T15:00:00Z");
/** A worker holds that many letters at once: what a kill may leave accepted and not marked. */
const IN_HAND = 2;
const soon = { timeout: 90_000, interval: 20 };

let mail: MailServer;
const processes: WorkerProcess[] = [];

beforeAll(async () => {
  await freshDatabase();
  const port = await freePort();
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = "Creuset <creuset@exemple.fr>";
  process.env.PUBLIC_URL = "https://creuset.exemple.fr";
  mail = await aMailServer(port, { onMailFrom: (_address, _session, go) => setTimeout(go, 30) });
});
afterEach(async () => {
  await Promise.all(processes.splice(0).map((worker) => worker.kill()));
  await client().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await client().outboxMail.deleteMany();
  mail.received.length = 0;
  mail.envelopes.length = 0;
});
afterAll(async () => {
  await mail.close();
  for (const name of ["SMTP_URL", "MAIL_FROM", "PUBLIC_URL"]) delete process.env[name];
});

async function aWorker(): Promise<WorkerProcess> {
  const worker = await aWorkerProcess(MONDAY);
  processes.push(worker);
  return worker;
}
const give = (task: string, times: number) =>
  write(
    "system",
    (tx) => tx.$queryRaw`SELECT count(graphile_worker.add_job(${task})) FROM generate_series(1, ${times}::int)`,
  );
const idle = async () =>
  expect(await client().$queryRaw`SELECT count(*)::int AS left FROM graphile_worker.jobs`).toEqual([{ left: 0 }]);

async function pilotsOfOneTerritory(count: number) {
  const territory = await aTerritory(client(), { today: "2021-06-15" });
  const people = [];
  for (let rank = 0; rank < count; rank++) {
    const action = await anAction(client(), territory);
    people.push({ action, pilot: await someone(client(), "PILOT", action) });
  }
  return { territory, people, addresses: people.map(({ pilot }) => pilot.email).toSorted() };
}
const recipients = () => mail.envelopes.flat().toSorted();
const messageIds = () => mail.received.map(({ messageId }) => messageId ?? "");

test("a notice becomes a mail received once by each, with two processes that are asked for it at the same time", {
  timeout: 120_000,
}, async () => {
  const { people, addresses } = await pilotsOfOneTerritory(16);
  for (const { action, pilot } of people) {
    await tell(action, [pilot.id], { at: FRIDAY, excerpt: "Première question" });
    await tell(action, [pilot.id], { at: FRIDAY, excerpt: "Seconde question" });
  }
  await Promise.all([aWorker(), aWorker()]);
  await give("send_digests", 6);
  await vi.waitFor(() => expect(mail.received).toHaveLength(16), soon);
  await vi.waitFor(idle, soon);
  await give("send_digests", 2);
  await vi.waitFor(idle, soon);
  expect(recipients()).toEqual(addresses);
  expect(new Set(messageIds()).size).toBe(16);
  expect(mail.received.every(({ text }) => /Première[\s\S]*Seconde/.test(text ?? ""))).toBe(true);
});

test("processes killed in the middle lose no letter, and double none but those the mail server had just taken", {
  timeout: 240_000,
}, async () => {
  const { people, addresses } = await pilotsOfOneTerritory(30);
  for (const { action, pilot } of people) await tell(action, [pilot.id], { at: FRIDAY });
  const kills = [3, 11, 20];
  await give("send_digests", 2);
  for (const received of kills) {
    const worker = await aWorker();
    await vi.waitFor(() => expect(new Set(messageIds()).size).toBeGreaterThanOrEqual(received), soon);
    await worker.kill();
    await laterOn();
  }
  await Promise.all([aWorker(), aWorker()]);
  await vi.waitFor(async () => expect(await client().outboxMail.count({ where: { sentAt: null } })).toBe(0), soon);
  await vi.waitFor(idle, soon);
  expect([...new Set(recipients())]).toEqual(addresses);
  expect(new Set(messageIds()).size).toBe(30);
  const doubled = mail.received.length - 30;
  expect(doubled).toBeLessThanOrEqual(kills.length * IN_HAND);
  process.stdout.write(`Trois arrêts brutaux : 30 lettres, ${doubled} reçue(s) deux fois sous le même Message-ID.\n`);
});

/** What time brings after a death: its locks grow old, the next hour asks for summaries, letters get their job back. */
async function laterOn(): Promise<void> {
  const db = client();
  await db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '5 hours' WHERE locked_at IS NOT NULL`;
  await db.$executeRaw`UPDATE outbox_mail SET created_at = created_at - interval '1 minute' WHERE sent_at IS NULL`;
  await recoverLetters();
  await give("send_digests", 1);
}

test("the day of a campaign is one letter for each, with two processes that are asked for it at the same time", {
  timeout: 120_000,
}, async () => {
  const { territory, people, addresses } = await pilotsOfOneTerritory(16);
  const admin = await someone(client(), "ADMIN", territory);
  for (const { action, pilot } of people) await said(action, pilot.id, "2021-05-01");
  await launchCampaign(admin, aCampaign(territory));
  await give("run_campaigns", 6);
  await Promise.all([aWorker(), aWorker()]);
  await vi.waitFor(() => expect(mail.received).toHaveLength(16), soon);
  await vi.waitFor(idle, soon);
  expect(recipients()).toEqual(addresses);
  expect(await client().campaignDispatch.count({ where: { territoryId: territory.id } })).toBe(1);
  const links = mail.received.flatMap(({ text }) => text?.match(/rien-de-neuf\/\S+/g) ?? []);
  expect(new Set(links).size).toBe(16);
});
