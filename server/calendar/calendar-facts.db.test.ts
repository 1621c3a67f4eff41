import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { read } from "@/server/db/transaction";
import { undoBatch } from "@/server/spending/undo-batch";
import { client } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { aPilotAtWork, openExpense } from "@/test-support/spending";
import { calendarFacts } from "./calendar-facts";

beforeAll(freshDatabase);

test("work has begun once something is committed, and has not any more once that is taken back", async () => {
  const { action, pilot } = await aPilotAtWork();
  const owner = { territoryId: action.territory.id, authorId: pilot.id, actionId: action.id };
  const funder = await client().organization.create({ data: { name: "Financeur d’essai", kind: "state" } });
  const happenedOn = new Date("2021-01-10");
  const line = { funderId: funder.id, rank: 1, kind: "GRANT", scheme: "STATE_INVESTMENT" } as const;
  const { id: fundingLineId } = await client().fundingLine.create({
    data: { ...owner, ...line, declaredOn: happenedOn },
  });
  const step = { status: "GRANTED", amountCents: 100_00n, startByBasis: "Arrêté" } as const;
  await client().fundingMove.create({
    data: { ...owner, ...step, fundingLineId, happenedOn, startBy: new Date("2021-08-01") },
  });
  const asked = { territoryIds: [owner.territoryId], actionIds: [action.id], wholeIds: [], asOf: null, knownAt: null };
  const deadline = async () => {
    const facts = await read(pilot, (tx) => calendarFacts(tx, asked));
    return facts.find(({ kind }) => kind === "START_BY")?.state;
  };
  expect(await deadline()).toBe("OPEN");
  const { expenseId } = await openExpense(pilot, action.id);
  expect(await deadline()).toBe("DONE");
  const { batchId } = await client().expenseEntry.findFirstOrThrow({ where: { expenseId } });
  await undoBatch(pilot, { key: randomUUID(), batchId });
  expect(await deadline()).toBe("OPEN");
});
