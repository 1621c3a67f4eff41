import { beforeAll, expect, test } from "vitest";
import type { Cursor } from "@/domain/shared/list-query";
import { heldRoles } from "@/server/access/held-roles";
import { read } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { tell } from "@/test-support/notices";
import { ownNotifications } from "./own-notifications.queries";
import { openNotification, readAllNotifications } from "./read-notifications";

beforeAll(freshDatabase);

async function aPilot() {
  const action = await anAction(client(), await aTerritory(client()));
  return { action, pilot: await someone(client(), "PILOT", action) };
}
const sentences = async (viewer: Parameters<typeof ownNotifications>[0]) =>
  (await ownNotifications(viewer, null)).page.rows.map(({ sentence, unread }) => [
    sentence.replace(/[^A-Z]/g, ""),
    unread,
  ]);
const at = (minute: number) => new Date(Date.UTC(2021, 5, 15, 8, minute));

test("one reads one's own notices alone, what is unread first and then the latest, and looking marks nothing read", async () => {
  const { action, pilot } = await aPilot();
  const neighbour = await someone(client(), "PILOT", action);
  const tellAt = (excerpt: string, minute: number) =>
    tell(action, [pilot.id], { kind: "milestone.late", excerpt, at: at(minute) });
  await tellAt("A", 1);
  const [seen] = await tellAt("B", 9);
  await tellAt("C", 3);
  await tell(action, [neighbour.id], { kind: "milestone.late", excerpt: "Z", at: at(5) });
  await client().notification.update({ where: { id: seen?.id ?? "" }, data: { readAt: at(10) } });
  const before = await digest();
  expect(await sentences(pilot)).toEqual([
    ["UC", true],
    ["UA", true],
    ["UB", false],
  ]);
  expect((await ownNotifications(pilot, null)).unread).toBe(2);
  expect(await digest()).toBe(before);
});

test("opening one marks it read and gives its place; somebody else's, or one that is none, leads to the list and changes nothing", async () => {
  const { action, pilot } = await aPilot();
  const neighbour = await someone(client(), "PILOT", action);
  const [own] = await tell(action, [pilot.id]);
  const [other] = await tell(action, [neighbour.id]);
  const opened = (id: string | undefined) => openNotification(pilot, { notificationId: id ?? "" });
  const before = await digest();
  expect(await opened(other?.id)).toBe("/notifications");
  expect(await opened(crypto.randomUUID())).toBe("/notifications");
  expect(await digest()).toBe(before);
  expect(await opened(own?.id)).toBe(own?.href);
  const { readAt } = await client().notification.findUniqueOrThrow({ where: { id: own?.id ?? "" } });
  expect(readAt).not.toBeNull();
  expect(await opened(own?.id)).toBe(own?.href);
  expect((await client().notification.findUniqueOrThrow({ where: { id: own?.id ?? "" } })).readAt).toEqual(readAt);
});

test("all at once: one's own and nobody else's", async () => {
  const { action, pilot } = await aPilot();
  const neighbour = await someone(client(), "PILOT", action);
  for (let count = 0; count < 3; count++) await tell(action, [pilot.id, neighbour.id]);
  expect((await readAllNotifications(pilot)).message).toMatch(/3.notifications lues/);
  expect((await readAllNotifications(pilot)).message).toContain("déjà lu");
  expect([(await ownNotifications(pilot, null)).unread, (await ownNotifications(neighbour, null)).unread]).toEqual([
    0, 3,
  ]);
});

test("pages follow one another without a hole, whatever is told meanwhile", async () => {
  const { action, pilot } = await aPilot();
  for (let count = 0; count < 60; count++) await tell(action, [pilot.id], { at: at(count % 7) });
  const seen: string[] = [];
  let cursor: Cursor | null = null;
  do {
    const { page }: Awaited<ReturnType<typeof ownNotifications>> = await ownNotifications(pilot, cursor);
    seen.push(...page.rows.map(({ id }) => id));
    await tell(action, [pilot.id], { at: at(30) });
    cursor = page.next;
  } while (cursor !== null);
  expect(new Set(seen).size).toBe(60);
  expect(seen).toHaveLength(60);
});

test("of an action one no longer holds nothing is shown, nor counted; of several territories everything is", async () => {
  const { action, pilot } = await aPilot();
  const { action: far } = await aPilot();
  const sibling = await anAction(client(), action.territory);
  await tell(action, [pilot.id]);
  await tell(sibling, [pilot.id]);
  await tell(action, [pilot.id], { actionId: null, kind: "approval.asked" });
  await client().membership.create({
    data: { userId: pilot.id, role: "PILOT", territoryId: far.territory.id, actionId: far.id },
  });
  await tell(far, [pilot.id]);
  const now = { ...pilot, ...(await read({ id: pilot.id, reach: "" }, (tx) => heldRoles(tx, pilot.id))) };
  const { unread, page } = await ownNotifications(now, null);
  expect(unread).toBe(3);
  expect(page.rows.map(({ place }) => place).toSorted()).toEqual(
    [
      `Action ${action.number} · Action ${action.number}`,
      `Action ${far.number} · Action ${far.number}`,
      `Contrat · Territoire ${action.territory.slug.replace("territoire-", "")}`,
    ].toSorted(),
  );
});
