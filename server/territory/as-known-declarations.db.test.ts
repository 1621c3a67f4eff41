import { beforeAll, expect, test } from "vitest";
import { readMilestoneListQuery } from "@/domain/milestone/milestone-list-query";
import { calendarDate } from "@/domain/shared/calendar-date";
import { actionJournalPage } from "@/server/audit/journal.queries";
import { read } from "@/server/db/transaction";
import { milestoneHistory } from "@/server/milestone/milestone-history.queries";
import { listMilestones } from "@/server/milestone/milestone-list.queries";
import { actionKnown, anActionAndItsPilot, committed, instant } from "@/test-support/as-known";
import { client, everywhere } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { anExpense } from "@/test-support/ledger";
import { contractFacts } from "./contract-facts";

beforeAll(freshDatabase);

const FAR = new Date("2100-01-01");

/** One of everything that is declared, all dated 1 March 2021 and typed on 1 June at noon. */
async function everythingDeclaredLate() {
  const { action, pilot } = await anActionAndItsPilot();
  const { territoryId, ...owner } = { territoryId: action.territory.id, actionId: action.id, authorId: pilot.id };
  const recordedAt = new Date("2021-06-01T10:00:00Z");
  const declaredOn = new Date("2021-03-01");
  const when = { territoryId, ...owner, recordedAt, declaredOn };
  await client().statusDeclaration.create({ data: { ...when, status: "LATE", sentence: "Constat." } });
  await client().forecastRevision.create({ data: { ...when, amountCents: 300n, reason: "Devis." } });
  const move = { kind: "POSTPONED" as const, toDate: new Date("2021-09-01"), reason: "Crue.", authorId: pilot.id };
  await client().milestone.create({
    data: {
      territoryId,
      actionId: action.id,
      rank: 1,
      title: "Permis",
      declaredOn,
      recordedAt: new Date("2021-03-01T10:00:00Z"),
      moves: { create: [{ ...move, declaredOn, recordedAt }] },
    },
  });
  await client().milestone.create({
    data: { territoryId, actionId: action.id, rank: 2, title: "Livraison", declaredOn, recordedAt },
  });
  const version = { territoryId, actionId: action.id, effectiveOn: declaredOn };
  await client().budgetVersion.create({
    data: { ...version, number: 0, recordedAt: new Date("2021-03-01T10:00:00Z") },
  });
  const amendment = await client().amendment.create({
    data: {
      territoryId,
      contractId: action.territory.contractId,
      number: 1,
      signedOn: declaredOn,
      object: "Avenant",
      decision: "COPIL",
      recordedAt: new Date("2021-03-01T10:00:00Z"),
    },
  });
  await client().budgetVersion.create({
    data: { ...version, number: 1, amendmentId: amendment.id, recordedAt: new Date("2021-03-01T10:00:00Z") },
  });
  await client().amendment.update({ where: { id: amendment.id }, data: { sealedAt: recordedAt } });
  await client().envelopeClaim.create({
    data: {
      territoryId,
      contractId: action.territory.contractId,
      amountCents: 300n,
      author: "Préfet",
      shortAuthor: "préfet",
      wording: "3 €",
      document: "article",
      perimeter: "TOTAL_INVESTMENT",
      statedOn: declaredOn,
      recordedAt,
      authorId: pilot.id,
    },
  });
  await client().journalEntry.create({
    data: {
      territoryId,
      actionId: action.id,
      at: recordedAt,
      actorId: pilot.id,
      event: "status.declared",
      subjectId: action.id,
    },
  });
  return { action, pilot };
}

test("declarations, avenants and announcements are read from the instant they were typed or sealed, to the minute", async () => {
  const { action } = await everythingDeclaredLate();
  const known = async (connu: string | null) => {
    const { status, forecast, milestones, versions, claims, touched } = await actionKnown(action, connu);
    return [
      status?.status ?? null,
      forecast?.amount ?? null,
      milestones.map(({ title, forecast: expected }) => [title, expected]),
      versions.map(({ number }) => number),
      claims.length,
      touched === null,
    ];
  };
  const before = [null, null, [["Permis", null]], [0], 0, true];
  const after = [
    "LATE",
    300,
    [
      ["Permis", "2021-09-01"],
      ["Livraison", null],
    ],
    [0, 1],
    1,
    false,
  ];
  expect(await known("2021-06-01T11:59")).toEqual(before);
  expect(await known("2021-06-01T12:00")).toEqual(after);
  expect(await known(null)).toEqual(after);
});

test("an announcement that came with the contract, typed by no one, is known from the day it was stated", async () => {
  const { action } = await anActionAndItsPilot();
  const { id: territoryId, contractId } = action.territory;
  await client().envelopeClaim.create({
    data: {
      territoryId,
      contractId,
      amountCents: 300n,
      author: "Préfet",
      shortAuthor: "préfet",
      wording: "3 €",
      document: "article",
      perimeter: "TOTAL_INVESTMENT",
      statedOn: new Date("2020-01-01"),
    },
  });
  expect((await actionKnown(action, "2020-01-01")).claims).toHaveLength(1);
  expect((await actionKnown(action, "2020-01-01", "2019-12-31")).claims).toEqual([]);
});

test("an announcement withdrawn since stood then; one withdrawn before did not", async () => {
  const { action, pilot } = await everythingDeclaredLate();
  const { id: subjectId } = await client().envelopeClaim.findFirstOrThrow({
    where: { territoryId: action.territory.id },
  });
  await client().envelopeClaim.update({
    where: { id: subjectId },
    data: { withdrawnOn: new Date("2021-05-01"), withdrawnReason: "Retirée par son auteur." },
  });
  await client().journalEntry.create({
    data: {
      territoryId: action.territory.id,
      at: new Date("2021-06-10T09:00:00Z"),
      actorId: pilot.id,
      event: "envelope.withdrawn",
      subjectId,
    },
  });
  const standing = async (connu: string | null) => (await actionKnown(action, connu)).claims.length;
  expect(await standing("2021-06-09")).toBe(1);
  expect(await standing("2021-06-10")).toBe(0);
  expect(await standing(null)).toBe(0);
});

test("lists, histories and the journal are read as known then too", async () => {
  const { action } = await everythingDeclaredLate();
  const owner = { territoryId: action.territory.id, actionId: action.id };
  const asOf = calendarDate("2021-06-15");
  const known = (connu: string | null) =>
    read(everywhere, async (tx) => {
      const knownAt = instant(connu);
      const scope = { ...owner, actionIds: [action.id], abandonedIds: [], asOf, knownAt };
      const { page } = await listMilestones(tx, scope, readMilestoneListQuery({}));
      const { id } = await tx.milestone.findFirstOrThrow({ where: { actionId: action.id, rank: 1 } });
      const moves = await milestoneHistory(tx, scope, id);
      const { lines } = await actionJournalPage(tx, { ...owner, until: calendarDate("2021-03-31"), knownAt }, 10);
      return [page.total, moves.length, lines.length];
    });
  expect(await known("2021-06-01T11:59")).toEqual([1, 0, 0]);
  expect(await known("2021-06-01T12:00")).toEqual([2, 1, 1]);
  expect(await known(null)).toEqual([2, 1, 0]);
});

test("known in a far future is what is known now, whatever the day; known in a far past is nothing", async () => {
  const { action, pilot } = await everythingDeclaredLate();
  await anExpense(client(), action, pilot.id, { entries: [committed("2021-03-10", 100, "2021-06-02T09:00:00Z")] });
  const factsAt = (day: string, knownAt: Date | null) =>
    read(everywhere, (tx) => contractFacts(tx, action.territory.slug, calendarDate(day), knownAt));
  for (const day of ["2019-12-31", "2021-02-28", "2021-03-10", "2021-06-15"]) {
    expect(await factsAt(day, FAR)).toEqual(await factsAt(day, null));
    const nothing = await factsAt(day, new Date("2001-01-01"));
    expect(nothing).toMatchObject({
      claims: [],
      actions: [{ movements: [], milestones: [], versions: [], status: null }],
    });
  }
});
