import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { linkHolder } from "@/server/access/one-time-link";
import { write } from "@/server/db/transaction";
import { declareStatus } from "@/server/status/declare-status";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { confirmByLink, issueNothingNew, linkedPoint } from "./nothing-new-link";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);

async function aPoint(action: TestAction, authorId: string, given: { declaredOn?: string; status?: "DONE" } = {}) {
  const { id } = await client().statusDeclaration.create({
    data: {
      territoryId: action.territory.id,
      actionId: action.id,
      status: given.status ?? "WATCH",
      sentence: "La charpente arrive en deux fois.",
      declaredOn: new Date(given.declaredOn ?? "2021-05-01"),
      authorId,
    },
  });
  return id;
}

const issue = async (userId: string, action: TestAction) => {
  const path = await write({ id: "", reach: action.territory.id }, (tx) => issueNothingNew(tx, userId, action.id));
  return path.replace("/rien-de-neuf/", "");
};

async function aLink() {
  const action = await anAction(client(), await aTerritory(client()));
  const pilot = await someone(client(), "PILOT", action);
  const seenId = await aPoint(action, pilot.id);
  return { action, pilot, seenId, token: await issue(pilot.id, action) };
}

const confirmed = (actionId: string) =>
  client().statusDeclaration.findMany({
    where: { actionId, kind: "CONFIRMED" },
    select: { authorId: true, confirmsId: true, declaredOn: true },
  });
const DEAD = { code: "link.dead" };

test("looking at a link changes nothing, however often and whoever fetches it", async () => {
  const { action, token, seenId } = await aLink();
  const before = await digest();
  for (let again = 0; again < 20; again++)
    expect(await linkedPoint(token)).toMatchObject({
      number: action.number,
      last: { id: seenId, status: "WATCH", declaredOn: "2021-05-01" },
      refusal: null,
    });
  expect(await digest()).toBe(before);
});

test("confirmed, the last point is declared again in the name of who received the link, with its trace, and once", async () => {
  const { action, pilot, seenId, token } = await aLink();
  const { link, message } = await confirmByLink({ token, seenId });
  expect(link).toBe(`/territoires/${action.territory.slug}/actions/${action.number}?saisir=point`);
  expect(message).toContain("confirmé au 15");
  expect(await confirmed(action.id)).toEqual([
    { authorId: pilot.id, confirmsId: seenId, declaredOn: new Date("2021-06-15") },
  ]);
  const traces = await client().journalEntry.findMany({ where: { actionId: action.id, event: "status.confirmed" } });
  expect(traces).toMatchObject([{ actorId: pilot.id }]);
  expect(await linkedPoint(token)).toBeNull();
  await expect(confirmByLink({ token, seenId })).rejects.toMatchObject(DEAD);
  expect(await client().session.count({ where: { userId: pilot.id } })).toBe(0);
});

test("sent many times at once, it declares once", async () => {
  const { action, seenId, token } = await aLink();
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => confirmByLink({ token, seenId })));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await confirmed(action.id)).toHaveLength(1);
});

test("used, expired, replaced, revoked and unknown links are the same: nothing is told and nothing is declared", async () => {
  const used = await aLink();
  await confirmByLink(used);
  const expired = await aLink();
  await client().oneTimeLink.updateMany({ where: { userId: expired.pilot.id }, data: { expiresAt: new Date() } });
  const replaced = await aLink();
  await issue(replaced.pilot.id, replaced.action);
  const suspended = await aLink();
  await client().user.update({ where: { id: suspended.pilot.id }, data: { suspendedAt: new Date() } });
  const removed = await aLink();
  await client().membership.deleteMany({ where: { userId: removed.pilot.id } });
  const demoted = await aLink();
  await client().membership.updateMany({ where: { userId: demoted.pilot.id }, data: { role: "INDUSTRIALIST" } });
  const before = await digest();
  const unknown = { token: "inconnu", seenId: randomUUID() };
  const answers = new Set<string>();
  for (const { token, seenId } of [used, expired, replaced, suspended, removed, demoted, unknown]) {
    expect(await linkedPoint(token)).toBeNull();
    const error = await confirmByLink({ token, seenId }).catch((thrown: Error) => thrown);
    expect(error).toMatchObject(DEAD);
    answers.add((error as Error).message);
  }
  expect(answers.size).toBe(1);
  expect(await digest()).toBe(before);
});

test("the links of several actions live side by side, and one of another kind is none of them", async () => {
  const { action, pilot, token } = await aLink();
  const second = await anAction(client(), action.territory);
  await client().membership.create({
    data: { userId: pilot.id, role: "PILOT", territoryId: action.territory.id, actionId: second.id },
  });
  await aPoint(second, pilot.id);
  const other = await issue(pilot.id, second);
  expect((await linkedPoint(token))?.number).toBe(action.number);
  expect(await linkHolder(token)).toBeNull();
  expect((await linkedPoint(other))?.number).toBe(second.number);
  await client().oneTimeLink.updateMany({
    where: { actionId: second.id },
    data: { actionId: null, kind: "INVITATION" },
  });
  expect(await linkedPoint(other)).toBeNull();
});

test("a newer point is to be read first; of today's, of none and of a closed action there is nothing to confirm", async () => {
  const newer = await aLink();
  await aPoint(newer.action, newer.pilot.id, { declaredOn: "2021-06-01" });
  await expect(confirmByLink(newer)).rejects.toMatchObject({ code: "point.newer" });
  const today = await aLink();
  const { id: actionId } = today.action;
  await declareStatus(today.pilot, { key: randomUUID(), actionId, status: "LATE", sentence: "Fait aujourd’hui." });
  const declared = await linkedPoint(today.token);
  expect(declared?.refusal).toContain("déjà été déclarée aujourd’hui");
  const seen = { token: today.token, seenId: declared?.last?.id ?? "" };
  await expect(confirmByLink(seen)).rejects.toMatchObject({ code: "point.unconfirmable" });
  const closed = await aLink();
  await aPoint(closed.action, closed.pilot.id, { declaredOn: "2021-06-02", status: "DONE" });
  expect((await linkedPoint(closed.token))?.refusal).toContain("close");
  for (const { action } of [newer, today, closed]) expect(await confirmed(action.id)).toEqual([]);
  expect((await linkedPoint(newer.token))?.refusal).toBeNull();
});
