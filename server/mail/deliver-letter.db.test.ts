import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { write } from "@/server/db/transaction";
import { runJobs } from "@/server/jobs/start-worker";
import { TASKS } from "@/server/jobs/tasks";
import { client } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { aMailServer, freePort, type MailServer } from "@/test-support/mail-server";
import { deliverLetter } from "./deliver-letter";
import { type Letter, post } from "./post";
import { recoverLetters } from "./recover-letters";

let port: number;
let mail: MailServer | undefined;
const soon = { timeout: 20_000, interval: 50 };

beforeAll(async () => {
  await freshDatabase();
  port = await freePort();
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = "Creuset <creuset@exemple.fr>";
});
afterEach(async () => {
  await mail?.close();
  mail = undefined;
  await client().outboxMail.deleteMany();
  await client().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});
afterAll(() => {
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
});

let serial = 0;
async function aLetter(given: Partial<Letter> = {}) {
  const letter = {
    userId: null,
    recipient: "jean@exemple.fr",
    kind: "invitation",
    subject: "Votre accès",
    text: "Bonjour,\n\nhttps://creuset.exemple.fr/invitation/abc\n",
    onceKey: `letter-${++serial}`,
    ...given,
  };
  await write("system", (tx) => post(tx, letter));
  return client().outboxMail.findUniqueOrThrow({ where: { onceKey: letter.onceKey } });
}
const stored = (id: string) => client().outboxMail.findUniqueOrThrow({ where: { id } });
const jobsOf = (id: string) =>
  client().$queryRaw<{ attempts: number; later: boolean }[]>`
    SELECT attempts, run_at > now() AS later FROM graphile_worker.jobs WHERE key = ${`letter:${id}`}`;
const left = (id: string) => async () => expect((await stored(id)).sentAt).not.toBeNull();

test("a letter leaves by the worker with what was written, to its one recipient, then keeps none of its links", async () => {
  mail = await aMailServer(port);
  const letter = await aLetter({ subject: "Vos accès à Alès : « bienvenue »", text: "Été à Alès\nhttps://x.fr/é\n" });
  const worker = await runJobs(TASKS);
  await vi.waitFor(left(letter.id), soon);
  await worker.stop();
  expect(mail.envelopes).toEqual([["jean@exemple.fr"]]);
  expect(mail.received).toMatchObject([
    {
      subject: "Vos accès à Alès : « bienvenue »",
      from: { name: "Creuset", address: "creuset@exemple.fr" },
      to: [{ address: "jean@exemple.fr" }],
      messageId: `<${letter.id}@exemple.fr>`,
      text: "Été à Alès\nhttps://x.fr/é\n",
    },
  ]);
  expect(await stored(letter.id)).toMatchObject({ attempts: 1, lastError: null, text: "" });
  expect(await jobsOf(letter.id)).toEqual([]);
});

test("posted twice with one key, or with a change that fails, it leaves once, or never", async () => {
  mail = await aMailServer(port);
  await aLetter({ onceKey: "same" });
  const letter = await aLetter({ onceKey: "same" });
  const undone = write("system", async (tx) => {
    await post(tx, { ...letter, onceKey: "undone" });
    throw new Error("the change fails");
  });
  await expect(undone).rejects.toThrow("the change fails");
  expect(await client().outboxMail.count()).toBe(1);
  expect(await client().$queryRaw`SELECT count(*)::int AS n FROM graphile_worker.jobs`).toEqual([{ n: 1 }]);
});

test("two workers at once, and each letter given to both: every letter leaves once", async () => {
  mail = await aMailServer(port);
  const letters = await Promise.all(Array.from({ length: 12 }, () => aLetter()));
  const workers = await Promise.all([runJobs(TASKS), runJobs(TASKS)]);
  await Promise.all(
    letters.flatMap(({ id }) => [id, id].map((letterId) => deliverLetter({ letterId }).catch(() => {}))),
  );
  for (const { id } of letters) await vi.waitFor(left(id), soon);
  await Promise.all(workers.map((worker) => worker.stop()));
  const ids = mail.received.map(({ messageId }) => messageId).toSorted();
  expect(ids).toEqual(letters.map(({ id }) => `<${id}@exemple.fr>`).toSorted());
});

/** A worker in a process of its own, which can be killed. */
function anotherWorker() {
  const source = `const { runJobs } = await import("@/server/jobs/start-worker"); const { TASKS } = await import("@/server/jobs/tasks"); await runJobs(TASKS);`;
  const flags = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", source];
  return spawn(process.execPath, flags, { stdio: "inherit", env: { ...process.env, LOG_LEVEL: "error" } });
}

test("after a worker killed while the mail server was listening to it, the letter leaves, once", async () => {
  let listening = () => {};
  const inTheMiddle = new Promise<void>((resolve) => {
    listening = resolve;
  });
  mail = await aMailServer(port, { onData: () => listening() });
  const letter = await aLetter();
  const worker = anotherWorker();
  await inTheMiddle;
  worker.kill("SIGKILL");
  await once(worker, "exit");
  await mail.close();
  mail = await aMailServer(port);
  await recoverLetters();
  expect(await jobsOf(letter.id)).toMatchObject([{ attempts: 1 }]);
  const dead = new Date(Date.now() - 3 * 60_000);
  await client()
    .$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = ${dead} WHERE key = ${`letter:${letter.id}`}`;
  await client().outboxMail.update({ where: { id: letter.id }, data: { createdAt: dead } });
  await recoverLetters();
  const second = await runJobs(TASKS);
  await vi.waitFor(left(letter.id), soon);
  await second.stop();
  expect(mail.received.map(({ messageId }) => messageId)).toEqual([`<${letter.id}@exemple.fr>`]);
});

test("while the mail server is down, a letter waits with its reason, then leaves when it is back", async () => {
  const letter = await aLetter();
  const worker = await runJobs(TASKS);
  await vi.waitFor(async () => expect((await stored(letter.id)).attempts).toBeGreaterThan(0), soon);
  expect(await stored(letter.id)).toMatchObject({
    sentAt: null,
    lastError: "Le serveur de messagerie ne répond pas (ESOCKET).",
  });
  await vi.waitFor(async () => expect(await jobsOf(letter.id)).toMatchObject([{ later: true }]), soon);
  mail = await aMailServer(port);
  await vi.waitFor(left(letter.id), soon);
  await worker.stop();
  expect(mail.received).toHaveLength(1);
  expect((await stored(letter.id)).attempts).toBeGreaterThan(1);
});

test("a letter the mail server refuses says so, without its address", async () => {
  const refusal = Object.assign(new Error("no such mailbox jean@exemple.fr"), { responseCode: 550 });
  mail = await aMailServer(port, { onRcptTo: (_address, _session, done) => done(refusal) });
  const letter = await aLetter();
  await expect(deliverLetter({ letterId: letter.id })).rejects.toThrow("réponse 550");
  expect(await stored(letter.id)).toMatchObject({
    sentAt: null,
    attempts: 1,
    lastError: "Le serveur de messagerie refuse la lettre (réponse 550).",
  });
});

test.each([
  '"e@attaquant.fr"@exemple.fr',
  "a@b.fr,c@d.fr",
  "a@b.fr\r\nBcc: c@d.fr",
  "a@b.fr\nRCPT TO:<c@d.fr>",
  "Jean <a@b.fr>",
  "a b@c.fr",
])("the address %j enters no letter", async (recipient) => {
  await expect(aLetter({ recipient })).rejects.toThrow(/outbox_mail_recipient/);
  expect(await client().outboxMail.count()).toBe(0);
});

test.each(["a@[127.0.0.1]", "a@exemple", "a(b)@c.fr", "a@b.fr\u0001"])(
  "the address %j, which the database lets by, is refused before any mail server hears it",
  async (recipient) => {
    mail = await aMailServer(port);
    const letter = await aLetter({ recipient });
    await expect(deliverLetter({ letterId: letter.id })).rejects.toThrow("Adresse refusée");
    expect([mail.received, await stored(letter.id)]).toMatchObject([[], { sentAt: null, attempts: 1 }]);
  },
);

test("a subject of two lines is refused by the database", async () => {
  await expect(aLetter({ subject: "Bonjour\r\nBcc: c@d.fr" })).rejects.toThrow(/outbox_mail_subject/);
});
