import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { undoBatchInput } from "@/domain/spending/spending.schema";
import { writeSessionCookie } from "@/server/access/session";
import { type CommandState, command } from "@/server/command";
import { recordExpense } from "@/server/spending/spending.commands";
import { client } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { browser } from "@/test-support/next-headers";
import { aSession } from "@/test-support/sessions";
import { aPilotAtWork } from "@/test-support/spending";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

const IDLE: CommandState = { status: "idle" };

async function aPilotSignedIn() {
  const at = await aPilotAtWork();
  const sessionId = await aSession(at.pilot.id);
  await writeSessionCookie(sessionId);
  return { ...at, sessionId };
}

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const anExpense = (actionId: string) => ({
  key: randomUUID(),
  actionId,
  stage: "PAID",
  object: "Étude de sol",
  supplier: "Géotechnique fictive",
  amount: "412 600,00",
  date: "10/06/2021",
});

const flood = Object.fromEntries(Array.from({ length: 100_000 }, (_, rank) => [`k${rank}`, rank]));

/** An action called by hand receives whatever its caller wrote. */
test.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["a text", "actionId=1"],
  ["a number past all others", 10n ** 30n],
  ["a list", [["actionId", "1"]]],
  ["a map", new Map([["actionId", "1"]])],
  ["a set", new Set(["actionId"])],
  ["a day", new Date(0)],
  ["an object that passes for a form", { get: () => "1", entries: () => [], [Symbol.iterator]: () => [].values() }],
  ["a hundred thousand keys", flood],
  ["a file in place of a text", form({ object: new File(["x"], "x.txt") })],
])("a command given %s refuses it in words, and writes nothing", async (_case, sent) => {
  await aPilotSignedIn();
  const before = await digest();
  const state = await recordExpense(IDLE, sent as FormData);
  expect(state).toMatchObject({
    status: "invalid",
    result: { error: { "": [expect.stringMatching(/forme attendue/)] } },
  });
  expect(await digest()).toBe(before);
});

test("a sign that PostgreSQL cannot hold is refused in words, not by the database", async () => {
  const { action } = await aPilotSignedIn();
  const state = await recordExpense(IDLE, form({ ...anExpense(action.id), object: "Étude\0de sol" }));
  expect(state).toMatchObject({
    status: "invalid",
    result: { error: { "": [expect.stringMatching(/signe invisible/)] } },
  });
});

test("a session in too much of a hurry is told to wait, keeps what it typed, and writes nothing", async () => {
  const { action, sessionId } = await aPilotSignedIn();
  await recordExpense(IDLE, form(anExpense(action.id)));
  const key = `command:session:${sessionId}`;
  await client().signInThrottle.update({ where: { key }, data: { failures: 120 } });
  const written = await client().expenseEntry.count({ where: { actionId: action.id } });
  const state = await recordExpense(IDLE, form(anExpense(action.id)));
  expect(state).toMatchObject({
    status: "invalid",
    result: { error: { "": [expect.stringMatching(/Attendez une minute/)] }, initialValue: { object: "Étude de sol" } },
  });
  expect(await client().expenseEntry.count({ where: { actionId: action.id } })).toBe(written);
});

test("a bug carries the number of its request, for the page to give and the log to find", async () => {
  await aPilotSignedIn();
  const number = randomUUID();
  browser.sent.set("x-request-id", number);
  const broken = command("undoExpense", undoBatchInput, () => Promise.reject(new TypeError("x is not a function")));
  await expect(broken(IDLE, form({ key: randomUUID(), batchId: randomUUID() }))).rejects.toMatchObject({
    digest: number,
  });
});
