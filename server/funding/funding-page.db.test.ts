import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { cents } from "@/domain/shared/money";
import { read, type Transaction } from "@/server/db/transaction";
import { contractFacts } from "@/server/territory/contract-facts";
import { isFull, visibleContract } from "@/server/territory/visible-contract";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aClaim, aReceipt, aStep, fund, paymentOf } from "@/test-support/funding";
import { aPilotAtWork, on } from "@/test-support/spending";
import { claimPayment } from "./claim-payment";
import { fundingPageFacts } from "./funding-page.queries";
import { recordReceipt } from "./record-receipt";
import { recordStep } from "./record-step";
import { retractStep } from "./retract-step";
import { reverseEntry } from "./reverse-entry";

beforeAll(freshDatabase);

type Asked = { slug: string; asOf?: string; through?: (tx: Transaction) => Transaction };

/** What the funding page of the only action the viewer may read shows; null when they may read none. */
function pageOf(viewer: Viewer, { slug, asOf, through = (tx) => tx }: Asked) {
  return read(viewer, async (own) => {
    const tx = through(own);
    const facts = await contractFacts(tx, slug, asOf ? on(asOf) : null);
    const contract = facts && visibleContract(viewer, facts);
    const action = contract?.actions.find(isFull);
    return contract && action ? fundingPageFacts(tx, contract, action) : null;
  });
}

async function aFileAtWork() {
  const at = await aPilotAtWork();
  const { lineId } = await fund(at.pilot, at.action.id, { scheme: "STATE_INVESTMENT", funder: "Direction fictive" });
  await claimPayment(at.pilot, aClaim(lineId));
  await recordReceipt(at.pilot, aReceipt(lineId, { of: await paymentOf(lineId, "CLAIMED") }));
  return { ...at, lineId, slug: at.territory.slug };
}

test("the plan comes with its payments by kind, its owner and every step and payment told", async () => {
  const at = await aFileAtWork();
  const page = await pageOf(at.pilot, at);
  expect(page?.plan.lines).toMatchObject([
    {
      funder: "Direction fictive",
      claimed: 300_00,
      received: 300_00,
      payments: { CLAIMED: { ADVANCE: 300_00, FINAL: 0 }, RECEIVED: { ADVANCE: 300_00 } },
    },
  ]);
  expect(page?.plan.owner).toMatchObject({ name: expect.stringMatching(/^Porteur/), kind: "OTHER" });
  expect(page?.payments.map(({ stage, author }) => [stage, author])).toEqual([
    ["CLAIMED", at.pilot.name],
    ["RECEIVED", at.pilot.name],
  ]);
  expect(page?.versions).toEqual({ [at.lineId]: 1 });
});

test("what was taken back stays told, with who and why, and counts no more", async () => {
  const at = await aFileAtWork();
  const step = await recordStep(at.pilot, aStep(at.lineId, { amount: cents(500_00) }));
  const moveId = step.undo?.id ?? "";
  await retractStep(at.pilot, { key: randomUUID(), moveId, reason: "Autre convention." });
  const entryId = await paymentOf(at.lineId, "RECEIVED");
  await reverseEntry(at.pilot, { key: randomUUID(), entryId, reason: "Rejet bancaire." });
  const page = await pageOf(at.pilot, at);
  expect(page?.plan.lines[0]).toMatchObject({ contracted: 1_000_00, claimed: 300_00, received: 0 });
  expect(page?.steps.find(({ id }) => id === moveId)?.retracted).toMatchObject({
    reason: "Autre convention.",
    author: at.pilot.name,
  });
  expect(page?.payments.find(({ reversesId }) => reversesId === entryId)).toMatchObject({ reason: "Rejet bancaire." });
});

test("read at a past day, later steps and payments are left out", async () => {
  const at = await aFileAtWork();
  const page = await pageOf(at.pilot, { ...at, asOf: "2021-03-31" });
  expect(page?.plan.lines[0]).toMatchObject({ claimed: 300_00, received: 0 });
  expect(page?.payments).toHaveLength(1);
  expect((await pageOf(at.pilot, { ...at, asOf: "2021-01-09" }))?.plan.lines).toEqual([]);
});

test("the funders proposed are public bodies and the territory's own; nobody else's companies", async () => {
  const at = await aFileAtWork();
  await client().organization.create({ data: { name: "Concurrente fictive", kind: "COMPANY" } });
  await client().organization.create({ data: { name: "Métropole fictive", kind: "EPCI" } });
  const names = (await pageOf(at.pilot, at))?.funders.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Métropole fictive", "Direction fictive"]));
  expect(names).not.toContain("Concurrente fictive");
  const reader = await someone(client(), "PREFECTURE", at.territory);
  expect((await pageOf(reader, at))?.funders).toEqual([]);
});

test("someone from another territory reads nothing", async () => {
  const at = await aFileAtWork();
  const stranger = await someone(client(), "ADMIN", await aTerritory(client()));
  expect(await pageOf(stranger, at)).toBeNull();
});

test("the page is read in two statements, however many lines it has", async () => {
  const at = await aFileAtWork();
  for (const funder of ["Deux", "Trois", "Quatre"]) await fund(at.pilot, at.action.id, { funder });
  let statements = 0;
  const through = (tx: Transaction) =>
    new Proxy(tx, {
      get(target, name, receiver) {
        if (name === "$queryRaw") statements += 1;
        return Reflect.get(target, name, receiver);
      },
    });
  expect((await pageOf(at.pilot, { ...at, through }))?.plan.lines).toHaveLength(4);
  expect(statements).toBe(2);
});
