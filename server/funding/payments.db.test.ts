import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { cents } from "@/domain/shared/money";
import { client } from "@/test-support/backstage";
import { someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aClaim, aReceipt, fund, paymentOf, paymentsOf } from "@/test-support/funding";
import { aPilotAtWork, lastTrace, on } from "@/test-support/spending";
import { claimPayment } from "./claim-payment";
import { recordReceipt } from "./record-receipt";
import { reverseEntry, undoPayment } from "./reverse-entry";

beforeAll(freshDatabase);

async function aFile() {
  const at = await aPilotAtWork();
  return { ...at, ...(await fund(at.pilot, at.action.id)) };
}

test("an advance is claimed, then its receipt answers it, and the journal tells both", async () => {
  const { pilot, lineId } = await aFile();
  await claimPayment(pilot, aClaim(lineId));
  expect(await lastTrace(lineId)).toMatchObject({ event: "funding.claimed", after: { amount: 300_00 } });
  await recordReceipt(pilot, aReceipt(lineId, { of: await paymentOf(lineId, "CLAIMED") }));
  expect(await paymentsOf(lineId)).toEqual([
    "CLAIMED ADVANCE 30000 2021-03-10",
    "RECEIVED ADVANCE 30000 2021-04-10 answers",
  ]);
  expect(await lastTrace(lineId)).toMatchObject({ event: "funding.received", after: { kind: "ADVANCE" } });
});

test("money nobody had claimed posts its claim the same day", async () => {
  const { pilot, lineId } = await aFile();
  await recordReceipt(pilot, aReceipt(lineId, { of: "FINAL" }));
  expect(await paymentsOf(lineId)).toEqual([
    "CLAIMED FINAL 30000 2021-04-10",
    "RECEIVED FINAL 30000 2021-04-10 answers",
  ]);
});

test("money beyond its claim posts what passes it", async () => {
  const { pilot, lineId } = await aFile();
  await claimPayment(pilot, aClaim(lineId));
  const of = await paymentOf(lineId, "CLAIMED");
  await recordReceipt(pilot, aReceipt(lineId, { of, amount: cents(300_01) }));
  expect(await paymentsOf(lineId)).toEqual([
    "CLAIMED ADVANCE 30000 2021-03-10",
    "CLAIMED ADVANCE 1 2021-04-10",
    "RECEIVED ADVANCE 30001 2021-04-10 answers",
  ]);
});

test("more than the contract is recorded too: a true fact is never refused", async () => {
  const { pilot, lineId } = await aFile();
  await claimPayment(pilot, aClaim(lineId, { amount: cents(2_000_00) }));
  expect(await paymentsOf(lineId)).toEqual(["CLAIMED ADVANCE 200000 2021-03-10"]);
});

test.each([
  ["tomorrow", "2021-06-16", /Au plus tard aujourd’hui/],
  ["before the file began", "2021-01-09", /Le dossier commence le 10\sjanvier\s2021/],
])("a payment dated %s names the field to correct, and leaves no trace", async (_, date, words) => {
  const { pilot, lineId } = await aFile();
  const fields = { date: expect.stringMatching(words) };
  await expect(claimPayment(pilot, aClaim(lineId, { date: on(date) }))).rejects.toMatchObject({ fields });
  await expect(recordReceipt(pilot, aReceipt(lineId, { date: on(date) }))).rejects.toMatchObject({ fields });
  expect(await paymentsOf(lineId)).toEqual([]);
});

test("a receipt before its claim, or for one wholly answered, names the field to correct", async () => {
  const { pilot, lineId } = await aFile();
  await claimPayment(pilot, aClaim(lineId));
  const of = await paymentOf(lineId, "CLAIMED");
  await expect(recordReceipt(pilot, aReceipt(lineId, { of, date: on("2021-03-09") }))).rejects.toMatchObject({
    fields: { date: expect.stringMatching(/suit sa demande/) },
  });
  await recordReceipt(pilot, aReceipt(lineId, { of }));
  await expect(recordReceipt(pilot, aReceipt(lineId, { of }))).rejects.toMatchObject({
    fields: { of: expect.stringMatching(/encore attendue/) },
  });
  await expect(recordReceipt(pilot, aReceipt(lineId, { of: randomUUID() }))).rejects.toMatchObject({
    code: "funding.answers",
  });
});

test("twenty submissions with one key record one claim, and one receipt", async () => {
  const { pilot, lineId } = await aFile();
  const claim = aClaim(lineId);
  await Promise.all(Array.from({ length: 20 }, () => claimPayment(pilot, { ...claim })));
  const receipt = aReceipt(lineId, { of: await paymentOf(lineId, "CLAIMED") });
  const answers = await Promise.all(Array.from({ length: 20 }, () => recordReceipt(pilot, { ...receipt })));
  expect(new Set(answers.map(({ message }) => message)).size).toBe(1);
  expect(await paymentsOf(lineId)).toHaveLength(2);
});

test("twenty receipts at once for one claim: one answers it, the others are told", async () => {
  const { pilot, lineId } = await aFile();
  await claimPayment(pilot, aClaim(lineId));
  const of = await paymentOf(lineId, "CLAIMED");
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () => recordReceipt(pilot, aReceipt(lineId, { of }))),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await paymentsOf(lineId)).toHaveLength(2);
});

test("a claim taken back takes its receipt with it, both left readable", async () => {
  const { pilot, lineId } = await aFile();
  await claimPayment(pilot, aClaim(lineId));
  const entryId = await paymentOf(lineId, "CLAIMED");
  await recordReceipt(pilot, aReceipt(lineId, { of: entryId }));
  const done = await reverseEntry(pilot, { key: randomUUID(), entryId, reason: "Mauvais dossier." });
  expect(done.message).toMatch(/2\sécritures annulées/);
  expect(await paymentsOf(lineId)).toEqual([
    "CLAIMED ADVANCE 30000 2021-03-10",
    "RECEIVED ADVANCE 30000 2021-04-10 answers",
    "CLAIMED ADVANCE -30000 2021-03-10",
    "RECEIVED ADVANCE -30000 2021-04-10",
  ]);
  expect(await lastTrace(lineId)).toMatchObject({ event: "funding.reversed", after: { reason: "Mauvais dossier." } });
  await expect(reverseEntry(pilot, { key: randomUUID(), entryId, reason: "Encore." })).rejects.toMatchObject({
    code: "funding.reversed",
  });
});

test("a receipt and its own claim are undone together, by their author alone, while nothing rests on them", async () => {
  const { action, pilot, lineId } = await aFile();
  const batchId = (await recordReceipt(pilot, aReceipt(lineId))).undo?.id ?? "";
  const colleague = await someone(client(), "PILOT", action);
  await expect(undoPayment(colleague, { key: randomUUID(), batchId })).rejects.toMatchObject({ code: "undo.late" });
  await expect(undoPayment(pilot, { key: randomUUID(), batchId })).resolves.toMatchObject({ message: /2\sécritures/ });
  expect(await paymentsOf(lineId)).toHaveLength(4);

  const claimed = (await claimPayment(pilot, aClaim(lineId))).undo?.id ?? "";
  const open = await client().fundingEntry.findFirstOrThrow({ where: { batchId: claimed } });
  await recordReceipt(pilot, aReceipt(lineId, { of: open.id }));
  await expect(undoPayment(pilot, { key: randomUUID(), batchId: claimed })).rejects.toMatchObject({
    code: "undo.late",
  });
});
