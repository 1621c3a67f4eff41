import { beforeAll, expect, test } from "vitest";
import { write } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { deliverLetter } from "./deliver-letter";
import { demoMailbox } from "./demo-mailbox";
import { post } from "./post";
import { recoverLetters } from "./recover-letters";
import { deliveryState } from "./transport";

beforeAll(async () => {
  await freshDatabase();
  process.env.CREUSET_DEMO = "1";
  process.env.SMTP_URL = "smtp://127.0.0.1:9";
  process.env.MAIL_FROM = "creuset@exemple.fr";
});

test("in the demonstration letters stay in the mailbox, the latest first, whatever mail server is configured", async () => {
  for (const subject of ["Première", "Seconde"])
    await write("system", (tx) =>
      post(tx, { userId: null, recipient: "a@exemple.fr", kind: "role", subject, text: "…", onceKey: subject }),
    );
  for (const { id } of await client().outboxMail.findMany()) await deliverLetter({ letterId: id });
  await recoverLetters();
  expect(deliveryState()).toBe("demonstration");
  expect((await demoMailbox()).map(({ subject }) => subject)).toEqual(["Seconde", "Première"]);
  expect(await client().outboxMail.findMany({ select: { sentAt: true, attempts: true } })).toEqual([
    { sentAt: null, attempts: 0 },
    { sentAt: null, attempts: 0 },
  ]);
});
