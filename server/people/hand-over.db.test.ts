import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type HandOverInput, SOMEONE_NEW } from "@/domain/people/hand-over.schema";
import { addDays } from "@/domain/shared/calendar-date";
import { today } from "@/server/clock";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { browser } from "@/test-support/next-headers";
import { aSession, nextRequest } from "@/test-support/sessions";
import { handOver } from "./hand-over";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

const DAY = today({ situationDate: null });

async function aDeparture() {
  const territory = await aTerritory(client());
  const [first, second] = [await anAction(client(), territory), await anAction(client(), territory)];
  const admin = await someone(client(), "ADMIN", territory);
  const leaver = await someone(client(), "PILOT", first);
  await client().membership.create({
    data: { userId: leaver.id, role: "PILOT", territoryId: territory.id, actionId: second.id },
  });
  const heir = await someone(client(), "COPIL", territory);
  const input: HandOverInput = {
    key: crypto.randomUUID(),
    slug: territory.slug,
    fromUserId: leaver.id,
    actionIds: [first.id, second.id],
    toUserId: heir.id,
    from: addDays(DAY, 10),
  };
  return { territory, first, second, admin, leaver, heir, input };
}

const actionsOf = async (userId: string) =>
  ((await nextRequest(await aSession(userId)))?.grants ?? []).flatMap(({ role, actionId }) =>
    role === "PILOT" && actionId ? [actionId] : [],
  );

test("to come: the heir comes in at once, the leaver stays through the day before, one line per action", async () => {
  const { first, second, admin, leaver, heir, input } = await aDeparture();
  const done = await handOver(admin, input);
  expect(done.message).toMatch(/reprend les actions \d+ et \d+\. Personne \d+ garde l’accès jusqu’au/);
  expect((await actionsOf(heir.id)).toSorted()).toEqual([first.id, second.id].toSorted());
  expect(await actionsOf(leaver.id)).toHaveLength(2);
  const roles = await client().membership.findMany({ where: { userId: leaver.id } });
  expect(new Set(roles.map(({ endsOn }) => endsOn?.toISOString().slice(0, 10)))).toEqual(new Set([addDays(DAY, 9)]));
  const told = await client().journalEntry.findMany({ where: { event: "person.handedOver", subjectId: heir.id } });
  expect(told.map(({ actionId }) => actionId).toSorted()).toEqual([first.id, second.id].toSorted());
  expect(told[0]).toMatchObject({ before: { personId: leaver.id }, after: { role: "PILOT", from: input.from } });
  expect(JSON.stringify(told.map(({ before, after }) => [before, after]))).not.toMatch(/Personne|exemple\.fr/);
  expect(await client().outboxMail.count({ where: { userId: heir.id, kind: "role" } })).toBe(1);
});

test("from today on, a chosen action alone passes over, and the leaver is out of it at their next request", async () => {
  const { first, second, admin, leaver, heir, input } = await aDeparture();
  await handOver(admin, { ...input, actionIds: [first.id], from: DAY });
  expect([await actionsOf(heir.id), await actionsOf(leaver.id)]).toEqual([[first.id], [second.id]]);
});

test("to someone new: they are invited on the spot, by a letter and a link shown once and kept nowhere in clear", async () => {
  const { first, second, admin, input } = await aDeparture();
  const invited = { ...input, toUserId: SOMEONE_NEW, name: "Claire Fictive", email: `claire-${input.key}@exemple.fr` };
  const done = await handOver(admin, invited as HandOverInput);
  expect(done.link).toMatch(/^\/invitation\//);
  const { id } = await client().user.findUniqueOrThrow({ where: { email: invited.email } });
  expect((await actionsOf(id)).toSorted()).toEqual([first.id, second.id].toSorted());
  expect(await client().outboxMail.count({ where: { userId: id, kind: "invitation" } })).toBe(1);
  const kept = JSON.stringify(await client().idempotencyKey.findMany());
  expect(kept).not.toContain(done.link?.replace("/invitation/", ""));
  const again = await handOver(admin, invited as HandOverInput);
  expect(again).toEqual({ message: done.message });
  expect(await client().outboxMail.count({ where: { userId: id } })).toBe(1);
});

test("sent twice at once, it is done once", async () => {
  const { admin, heir, input } = await aDeparture();
  await Promise.all([handOver(admin, input), handOver(admin, input)]);
  expect(await client().journalEntry.count({ where: { event: "person.handedOver", subjectId: heir.id } })).toBe(2);
});

test("refused whole: to oneself, to someone suspended or unknown, for an action the leaver does not pilot", async () => {
  const { territory, admin, leaver, heir, input } = await aDeparture();
  const spare = await anAction(client(), territory);
  const foreign = await aDeparture();
  const suspended = await someone(client(), "COPIL", territory);
  await client().user.update({ where: { id: suspended.id }, data: { suspendedAt: new Date() } });
  const before = await digest();
  const refused = (given: Partial<HandOverInput>, code: string) =>
    expect(handOver(admin, { ...input, key: crypto.randomUUID(), ...given })).rejects.toMatchObject({ code });
  await refused({ toUserId: leaver.id }, "person.same");
  await refused({ toUserId: suspended.id }, "person.suspended");
  await refused({ toUserId: foreign.heir.id }, "person.unknown");
  await refused({ toUserId: crypto.randomUUID() }, "person.unknown");
  await refused({ fromUserId: foreign.leaver.id }, "person.unknown");
  await refused({ actionIds: [spare.id] }, "person.notPilot");
  await refused({ actionIds: [foreign.first.id] }, "action.unknown");
  for (const viewer of [heir, leaver, foreign.admin])
    await expect(handOver(viewer, input)).rejects.toMatchObject({ code: "territory.unknown" });
  expect(await digest()).toBe(before);
});
