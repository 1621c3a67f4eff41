import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { renewLink } from "@/server/people/change-person";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { deliverLetter } from "./deliver-letter";
import { demoMailbox } from "./demo-mailbox";
import { recoverLetters } from "./recover-letters";
import { retryLetter } from "./retry-letter";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

test("without a mail server nothing is lost: the letter waits untouched, and its administrator is told why", async () => {
  const territory = await aTerritory(client());
  const admin = await someone(client(), "ADMIN", territory);
  const pilot = await someone(client(), "PILOT", await anAction(client(), territory));
  await renewLink(admin, { slug: territory.slug, userId: pilot.id });
  const letter = await client().outboxMail.findFirstOrThrow({ where: { userId: pilot.id } });
  await deliverLetter({ letterId: letter.id });
  await recoverLetters();
  expect(await client().outboxMail.findUnique({ where: { id: letter.id } })).toEqual(letter);
  const retried = retryLetter(admin, { slug: territory.slug, letterId: letter.id });
  await expect(retried).rejects.toMatchObject({ code: "letter.off" });
});

test("outside the demonstration its mailbox does not exist", async () => {
  await expect(demoMailbox()).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
});
