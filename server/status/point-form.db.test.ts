import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { calendarDate } from "@/domain/shared/calendar-date";
import { loadActionDrawer } from "@/server/action/action-drawer.queries";
import { actionDetails } from "@/server/action/action-page.queries";
import { read } from "@/server/db/transaction";
import { contractFacts } from "@/server/territory/contract-facts";
import { isFull, visibleContract } from "@/server/territory/visible-contract";
import { client } from "@/test-support/backstage";
import { someone, type TestAction } from "@/test-support/builders";
import { aMeeting } from "@/test-support/copil";
import { freshDatabase } from "@/test-support/database";
import { aPilotAtWork } from "@/test-support/spending";
import { declareStatus } from "./declare-status";
import { savePointDraft } from "./point-draft";

beforeAll(freshDatabase);

const onPage = <Found>(
  viewer: Viewer,
  action: TestAction,
  day: string | null,
  look: (page: Parameters<typeof actionDetails>) => Promise<Found>,
) =>
  read(viewer, async (tx) => {
    const facts = await contractFacts(tx, action.territory.slug, day === null ? null : calendarDate(day));
    const contract = facts && visibleContract(viewer, facts);
    const full = contract?.actions.filter(isFull).find(({ id }) => id === action.id);
    if (!contract || !full) throw new Error("expected the action's page");
    return look([tx, contract, full, null]);
  });

const formOf = (viewer: Viewer, action: TestAction) =>
  onPage(viewer, action, null, async ([tx, contract, full]) => {
    const drawer = await loadActionDrawer(tx, contract, full, { saisir: "point" });
    return drawer?.kind === "point" ? drawer.form : null;
  });

const said = (action: TestAction, pilot: Viewer, declaredOn: string, given: object = {}) =>
  client().statusDeclaration.create({
    data: {
      territoryId: action.territory.id,
      actionId: action.id,
      authorId: pilot.id,
      declaredOn: new Date(declaredOn),
      status: "WATCH",
      sentence: `Dit le ${declaredOn}.`,
      kind: "POINT",
      ...given,
    },
  });

test("the form opens on its author's own draft and on the last point; nobody reads another's draft", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  await said(action, pilot, "2021-05-17", { declaredProgress: 45 });
  await savePointDraft(pilot, { actionId: action.id, sentence: "À moi seul", applied: [] });
  expect(await formOf(pilot, action)).toMatchObject({
    draft: { content: { sentence: "À moi seul" } },
    points: [{ declaredOn: "2021-05-17", declaredProgress: 45 }],
  });
  for (const role of ["COPIL", "ADMIN"] as const) {
    const form = await formOf(await someone(client(), role, territory), action);
    expect(form?.draft).toBeNull();
    expect(JSON.stringify(form)).not.toContain("À moi seul");
  }
  expect(await formOf(await someone(client(), "PREFECTURE", territory), action)).toBeNull();
});

test("sessions to come and decisions still to apply are offered, and no others", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  const past = await aMeeting(pilot.id, territory, { number: 1, heldOn: "2021-05-06" });
  await aMeeting(pilot.id, territory, { number: 2, heldOn: "2021-06-24" });
  await aMeeting(pilot.id, territory, { number: 3, heldOn: "2021-07-08", cancelled: true });
  const decision = (number: number, given: object = {}) =>
    client().decision.create({
      data: {
        territoryId: territory.id,
        meetingId: past,
        number,
        actionId: action.id,
        text: `Décision ${number}`,
        owner: "Agglomération",
        authorId: pilot.id,
        ...given,
      },
    });
  await decision(1);
  await decision(2, { appliedOn: new Date("2021-05-11") });
  await decision(3, { actionId: null });
  const form = await formOf(pilot, action);
  expect(form?.meetings.map(({ number }) => number)).toEqual([2]);
  expect(form?.decisions.map(({ number }) => number)).toEqual([1]);
});

test("the page tells the points by a past day, and the closing that waited on it", async () => {
  const { action, pilot } = await aPilotAtWork();
  await said(action, pilot, "2021-05-17");
  await said(action, pilot, "2021-06-10", { status: "LATE" });
  await declareStatus(pilot, { key: randomUUID(), actionId: action.id, status: "DONE", sentence: "Livré." });
  const seen = (day: string | null) =>
    onPage(pilot, action, day, async (page) => {
      const { points, closing } = await actionDetails(...page);
      return [points.map(({ declaredOn }) => declaredOn), closing?.status ?? null];
    });
  expect(await seen(null)).toEqual([["2021-06-10", "2021-05-17"], "DONE"]);
  expect(await seen("2021-06-09")).toEqual([["2021-05-17"], null]);
  expect(await seen("2021-05-16")).toEqual([[], null]);
});
