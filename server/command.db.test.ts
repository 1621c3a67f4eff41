import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { signInInput } from "@/domain/people/people.schema";
import { undoBatchInput } from "@/domain/spending/spending.schema";
import { writeSessionCookie } from "@/server/access/session";
import { type CommandState, command, publicCommand } from "@/server/command";
import { editExpense, recordExpense } from "@/server/spending/spending.commands";
import { client } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { browser } from "@/test-support/next-headers";
import { aSession } from "@/test-support/sessions";
import { aPilotAtWork, openExpense } from "@/test-support/spending";
import { enterPlan } from "./budget/budget.commands";
import { Conflict } from "./conflict";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

const IDLE: CommandState = { status: "idle" };

async function aPilotSignedIn() {
  const at = await aPilotAtWork();
  await writeSessionCookie(await aSession(at.pilot.id));
  return at;
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const anExpenseForm = (actionId: string, given: Record<string, string> = {}) => ({
  key: randomUUID(),
  actionId,
  stage: "PAID",
  object: "Étude de sol",
  supplier: "Géotechnique fictive",
  amount: "412 600,00",
  date: "10/06/2021",
  ...given,
});

test("a form typed as in France records what it says", async () => {
  const { action } = await aPilotSignedIn();
  const state = await recordExpense(IDLE, form(anExpenseForm(action.id)));
  expect(state).toMatchObject({
    status: "done",
    message: expect.stringMatching(/412\s600,00\s€/),
    undo: { what: "expense" },
  });
  const entries = await client().expenseEntry.findMany({ where: { actionId: action.id } });
  expect(entries.map(({ amountCents }) => amountCents)).toEqual([41_260_000n, 41_260_000n, 41_260_000n]);
});

test.each(["territoryId", "role", "version", "authorId", "number", "validatedAt", "id"])(
  "a field nobody asked for, « %s », is refused and nothing is written",
  async (name) => {
    const { action } = await aPilotSignedIn();
    const before = await digest();
    const state = await recordExpense(IDLE, form(anExpenseForm(action.id, { [name]: randomUUID() })));
    expect(state.status).toBe("invalid");
    expect(await digest()).toBe(before);
  },
);

test.each([
  ["an object where an id is expected", { "actionId.not": "1" }],
  ["a list where an id is expected", { "actionId[0]": randomUUID() }],
  ["no id", { actionId: "" }],
  ["a piece of SQL", { actionId: "' OR 1=1 --" }],
  ["an amount in scientific notation", { amount: "1e3" }],
  ["an amount of two readings", { amount: "412.600" }],
  ["a negative amount", { amount: "-5" }],
  ["NaN", { amount: "NaN" }],
  ["a day that doesn't exist", { date: "31/06/2021" }],
  ["a stage that doesn't exist", { stage: "REFUNDED" }],
  ["a key that is not one", { key: "1" }],
])("%s is answered under the form, and nothing is written", async (_case, given) => {
  const { action } = await aPilotSignedIn();
  const before = await digest();
  const fields: Record<string, string> = anExpenseForm(action.id);
  if (Object.keys(given).some((name) => name.startsWith("actionId"))) delete fields.actionId;
  const state = await recordExpense(IDLE, form({ ...fields, ...given }));
  expect(state.status).toBe("invalid");
  expect(await digest()).toBe(before);
});

test("a refusal keeps what was typed and puts the sentence under its field", async () => {
  const { action } = await aPilotSignedIn();
  const state = await recordExpense(IDLE, form(anExpenseForm(action.id, { date: "16/06/2021" })));
  if (state.status !== "invalid") throw new Error("expected a refusal");
  expect(state.result.error).toMatchObject({
    "": [expect.any(String)],
    date: [expect.stringMatching(/15\sjuin\s2021/)],
  });
  expect(state.result.initialValue).toMatchObject({ amount: "412 600,00", object: "Étude de sol" });
});

test("a conflict comes back as data, with what was typed", async () => {
  const { pilot, action } = await aPilotSignedIn();
  const { expenseId } = await openExpense(pilot, action.id);
  const fields = { expenseId, version: "1", object: "Forages", supplier: "Géotechnique fictive" };
  expect(await editExpense(IDLE, form(fields))).toMatchObject({ status: "done" });
  const state = await editExpense(IDLE, form({ ...fields, object: "Sondages" }));
  expect(state).toMatchObject({
    status: "conflict",
    report: { author: pilot.name, version: 2, fields: [{ yours: "Sondages", theirs: "Forages" }] },
    result: { initialValue: { object: "Sondages" } },
  });
});

test("a visitor is sent to sign in, whatever they send, and nothing is written", async () => {
  const { action } = await aPilotAtWork();
  const before = await digest();
  for (const change of [() => recordExpense(IDLE, form(anExpenseForm(action.id))), () => enterPlan(IDLE, form({}))])
    await expect(change()).rejects.toMatchObject({ digest: expect.stringContaining("/connexion") });
  expect(await digest()).toBe(before);
});

test("a form sent from another site is refused before anything is read", async () => {
  const { action } = await aPilotSignedIn();
  browser.sent.set("origin", "https://attaquant.fr");
  const before = await digest();
  await expect(recordExpense(IDLE, form(anExpenseForm(action.id)))).rejects.toMatchObject({ code: "origin" });
  expect(await digest()).toBe(before);
});

test("a bug is thrown, not told as if it were expected", async () => {
  await aPilotSignedIn();
  const broken = command("undoExpense", undoBatchInput, () => Promise.reject(new TypeError("x is not a function")));
  await expect(broken(IDLE, form({ key: randomUUID(), batchId: randomUUID() }))).rejects.toThrow(TypeError);
});

test("passwords are never sent back, whatever the outcome", async () => {
  const typed = { email: "camille@exemple.fr", password: "Un-secret-2021 !" };
  const outcomes = [
    await publicCommand("signIn", signInInput, () =>
      Promise.reject(new Conflict({ author: "", at: "", version: 1, fields: [] })),
    )(IDLE, form(typed)),
    await publicCommand("signIn", signInInput, async () => ({ message: "" }))(
      IDLE,
      form({ ...typed, email: "illisible" }),
    ),
  ];
  expect(outcomes.map(({ status }) => status)).toEqual(["conflict", "invalid"]);
  for (const outcome of outcomes) expect(JSON.stringify(outcome)).not.toContain(typed.password);
});
