import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { write } from "@/server/db/transaction";
import { runJobs } from "@/server/jobs/start-worker";
import { TASKS } from "@/server/jobs/tasks";
import { client } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { aMailServer, freePort } from "@/test-support/mail-server";
import { type Letter, post } from "./post";

let port: number;
const soon = { timeout: 20_000, interval: 50 };

beforeAll(async () => {
  await freshDatabase();
  port = await freePort();
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = "Creuset <creuset@exemple.fr>";
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
const again = (id: string) => client().outboxMail.findUniqueOrThrow({ where: { id } });
test("a letter leaves by the worker with what was written, to its one recipient, and is marked", async () => {
  const mail = await aMailServer(port);
  const letter = await aLetter({ subject: "Vos accès à Alès : « bienvenue »", text: "Été à Alès\nhttps://x.fr/é\n" });
  const worker = await runJobs(TASKS);
  await vi.waitFor(async () => expect((await again(letter.id)).sentAt).not.toBeNull(), soon);
  await worker.stop();
  await mail.close();
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
  expect(await again(letter.id)).toMatchObject({ attempts: 1, lastError: null });
});
