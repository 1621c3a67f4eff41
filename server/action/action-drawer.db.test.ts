import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";
import { read } from "@/server/db/transaction";
import { contractFacts } from "@/server/territory/contract-facts";
import { isFull, visibleContract } from "@/server/territory/visible-contract";
import { client } from "@/test-support/backstage";
import { anAction, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aContractMilestone } from "@/test-support/milestones";
import { aPilotAtWork, on, openExpense } from "@/test-support/spending";
import { loadActionDrawer } from "./action-drawer.queries";

beforeAll(freshDatabase);

/** What the drawer over that action's page shows to that person. */
const opened = (viewer: Viewer, action: TestAction, params: Record<string, string>, day: string | null = null) =>
  read(viewer, async (tx) => {
    const facts = await contractFacts(tx, action.territory.slug, day === null ? null : on(day));
    const contract = facts && visibleContract(viewer, facts);
    const full = contract?.actions.filter(isFull).find(({ id }) => id === action.id);
    if (!contract || !full) throw new Error("expected the action's page");
    return loadActionDrawer(tx, contract, full, params);
  });

async function aPage() {
  const { territory, action, pilot } = await aPilotAtWork();
  const { expenseId } = await openExpense(pilot, action.id);
  const milestoneId = await aContractMilestone(action, pilot.id);
  return { territory, action, pilot, expenseId, milestoneId };
}

test("the address opens each form for who may use it, and an unreadable one opens nothing", async () => {
  const { action, pilot } = await aPage();
  for (const [saisir, kind] of Object.entries({
    depense: "record",
    meteo: "status",
    prevision: "forecast",
    jalon: "addMilestone",
  }))
    expect(await opened(pilot, action, { saisir })).toMatchObject({ kind });
  for (const params of [{}, { saisir: "tout" }, { jalon: "1 OR 1=1" }, { depense: "pas-un-identifiant" }])
    expect(await opened(pilot, action, params as Record<string, string>)).toBeNull();
});

test("an expense opens with the gesture asked for, a milestone with its history", async () => {
  const { action, pilot, expenseId, milestoneId } = await aPage();
  expect(await opened(pilot, action, { depense: expenseId, geste: "facture" })).toMatchObject({
    kind: "expense",
    gesture: "facture",
    expense: { id: expenseId },
  });
  expect(await opened(pilot, action, { depense: expenseId, geste: "atteint" })).toMatchObject({ gesture: null });
  expect(await opened(pilot, action, { jalon: milestoneId, geste: "reporte" })).toMatchObject({
    kind: "milestone",
    gesture: "reporte",
    version: 1,
    moves: [{ kind: "BASELINE", toDate: "2021-05-01", author: pilot.name }],
  });
});

test.each<Role>(["COPIL", "PREFECTURE", "OBSERVER"])(
  "%s opens rows to read them, without gestures nor forms to record",
  async (role) => {
    const { territory, action, expenseId, milestoneId } = await aPage();
    const viewer = await someone(client(), role, territory);
    expect(await opened(viewer, action, { depense: expenseId, geste: "corriger" })).toMatchObject({ gesture: null });
    expect(await opened(viewer, action, { jalon: milestoneId, geste: "atteint" })).toMatchObject({ gesture: null });
    for (const saisir of ["depense", "prevision", "jalon"]) expect(await opened(viewer, action, { saisir })).toBeNull();
  },
);

test("over a past day nothing opens but reading", async () => {
  const { action, pilot, expenseId } = await aPage();
  expect(await opened(pilot, action, { depense: expenseId, geste: "facture" }, "2021-05-31")).toMatchObject({
    gesture: null,
  });
  for (const saisir of ["depense", "meteo", "prevision", "jalon"])
    expect(await opened(pilot, action, { saisir }, "2021-05-31")).toBeNull();
});

test("an expense and a milestone of another action don't open from this one's page", async () => {
  const { territory, pilot, action } = await aPage();
  const other = await anAction(client(), territory);
  const colleague = await someone(client(), "PILOT", other);
  const { expenseId } = await openExpense(colleague, other.id);
  const milestoneId = await aContractMilestone(other, colleague.id);
  expect(await opened(pilot, action, { depense: expenseId })).toBeNull();
  expect(await opened(pilot, action, { jalon: milestoneId })).toBeNull();
});

test("the form proposes the stage its person recorded last, wherever it was", async () => {
  const { action, pilot } = await aPage();
  const newcomer = await someone(client(), "PILOT", action);
  expect(await opened(newcomer, action, { saisir: "depense" })).toEqual({ kind: "record", stage: "COMMITTED" });
  await openExpense(pilot, action.id, { stage: "PAID" });
  expect(await opened(pilot, action, { saisir: "depense" })).toEqual({ kind: "record", stage: "PAID" });
  expect(await opened(newcomer, action, { saisir: "depense" })).toEqual({ kind: "record", stage: "COMMITTED" });
});
