import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { cents } from "@/domain/shared/money";
import { read } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { fund } from "@/test-support/funding";
import { aPilotAtWork, on } from "@/test-support/spending";
import { fundingFacts } from "./funding-facts";

beforeAll(freshDatabase);

type Given = { stage: "CLAIMED" | "RECEIVED"; on: string; amount: number; id?: string; reverses?: string };

/** What the ledger of a line says of its days, once these entries are in it. */
async function daysAfter(entries: readonly Given[], asOf = "2021-06-15") {
  const { territory, action, pilot } = await aPilotAtWork();
  const { lineId } = await fund(pilot, action.id);
  for (const { id = randomUUID(), stage, on: day, amount, reverses } of entries) {
    await client().fundingEntry.create({
      data: {
        id,
        territoryId: territory.id,
        actionId: action.id,
        fundingLineId: lineId,
        stage,
        kind: "INSTALMENT",
        happenedOn: new Date(day),
        amountCents: BigInt(amount),
        reason: reverses ? "Erreur de saisie." : null,
        reversesId: reverses ?? null,
        batchId: randomUUID(),
        authorId: pilot.id,
      },
    });
  }
  const [line] = await read(everywhere, (tx) =>
    fundingFacts(tx, { territoryId: territory.id, asOf: on(asOf), knownAt: null }),
  );
  const { firstClaimedOn, firstReceivedOn, unpaidSince, claimed, received } = line ?? {};
  return { firstClaimedOn, firstReceivedOn, unpaidSince, claimed, received };
}

test("without a ledger there is no day", async () => {
  expect(await daysAfter([])).toMatchObject({ firstClaimedOn: null, firstReceivedOn: null, unpaidSince: null });
});

test("receipts answer the oldest claims first; the wait starts at the first that is not wholly answered", async () => {
  const ledger: Given[] = [
    { stage: "CLAIMED", on: "2021-02-10", amount: 300 },
    { stage: "CLAIMED", on: "2021-03-10", amount: 200 },
    { stage: "RECEIVED", on: "2021-04-10", amount: 350 },
  ];
  const first = { firstClaimedOn: "2021-02-10", firstReceivedOn: "2021-04-10" };
  expect(await daysAfter(ledger)).toEqual({
    ...first,
    unpaidSince: "2021-03-10",
    claimed: cents(500),
    received: cents(350),
  });
  expect(await daysAfter(ledger, "2021-04-09")).toMatchObject({ firstReceivedOn: null, unpaidSince: "2021-02-10" });
  const rest: Given = { stage: "RECEIVED", on: "2021-05-10", amount: 150 };
  expect(await daysAfter([...ledger, rest])).toMatchObject({ ...first, unpaidSince: null });
});

test("a claim taken back never was the first", async () => {
  const id = randomUUID();
  expect(
    await daysAfter([
      { id, stage: "CLAIMED", on: "2021-02-10", amount: 300 },
      { stage: "CLAIMED", on: "2021-02-10", amount: -300, reverses: id },
      { stage: "CLAIMED", on: "2021-03-10", amount: 200 },
    ]),
  ).toMatchObject({ firstClaimedOn: "2021-03-10", unpaidSince: "2021-03-10", claimed: 200 });
});
