import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { ClaimEnvelopeInput } from "@/domain/contract/envelope.schema";
import { calendarDate } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { read } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { claimEnvelope } from "./claim-envelope";
import { listClaims } from "./claims.queries";
import { withdrawClaim } from "./withdraw-claim";

beforeAll(freshDatabase);

async function anAdministrator() {
  const territory = await aTerritory(client(), { today: "2021-06-15" });
  return { territory, admin: await someone(client(), "ADMIN", territory) };
}

const announcing = ({ slug }: TestTerritory, given: Partial<ClaimEnvelopeInput> = {}): ClaimEnvelopeInput => ({
  key: randomUUID(),
  slug,
  author: "Préfecture de région",
  shortAuthor: "préfet",
  amount: cents(30_000_000_00),
  wording: "près de 30 M€",
  statedOn: calendarDate("2020-01-10"),
  document: "Communiqué de presse",
  perimeter: "TOTAL_INVESTMENT",
  ...given,
});

const listed = ({ id }: TestTerritory) => read(everywhere, (tx) => listClaims(tx, id));

async function aClaim(territory: TestTerritory, admin: Awaited<ReturnType<typeof someone>>): Promise<string> {
  await claimEnvelope(admin, announcing(territory));
  const [claim] = await listed(territory);
  return claim?.id ?? "";
}

const taking = (claimId: string, key = randomUUID()) => ({ key, claimId, reason: "Montant mal recopié." });

test("a claim is kept with its author, its words, its document and who recorded it, once per gesture", async () => {
  const { territory, admin } = await anAdministrator();
  const input = announcing(territory);
  expect(await claimEnvelope(admin, input)).toEqual(await claimEnvelope(admin, input));
  expect(await listed(territory)).toMatchObject([
    {
      amount: 30_000_000_00,
      wording: "près de 30 M€",
      statedOn: "2020-01-10",
      recorder: admin.name,
      withdrawnOn: null,
    },
  ]);
  expect(await client().journalEntry.findFirst({ where: { territoryId: territory.id } })).toMatchObject({
    event: "envelope.claimed",
    actionId: null,
    after: { amount: 30_000_000_00, author: "Préfecture de région", perimeter: "TOTAL_INVESTMENT" },
  });
});

test("a claim is stated today at the latest, and once by an author for a perimeter on a day", async () => {
  const { territory, admin } = await anAdministrator();
  await expect(
    claimEnvelope(admin, announcing(territory, { statedOn: calendarDate("2021-06-16") })),
  ).rejects.toMatchObject({ code: "envelope.future" });
  await claimEnvelope(admin, announcing(territory, { statedOn: calendarDate("2021-06-15") }));
  const again = announcing(territory, { statedOn: calendarDate("2021-06-15"), amount: cents(1) });
  await expect(claimEnvelope(admin, again)).rejects.toMatchObject({ code: "envelope.twice" });
  await expect(claimEnvelope(admin, { ...again, perimeter: "PUBLIC_AID" })).resolves.toBeDefined();
});

test("a withdrawn claim stays readable with its reason from today on, and is withdrawn once", async () => {
  const { territory, admin } = await anAdministrator();
  const id = await aClaim(territory, admin);
  const gesture = taking(id);
  expect(await withdrawClaim(admin, gesture)).toEqual(await withdrawClaim(admin, gesture));
  expect(await listed(territory)).toMatchObject([
    { id, withdrawnOn: "2021-06-15", withdrawnReason: "Montant mal recopié." },
  ]);
  const before = await digest();
  await expect(withdrawClaim(admin, taking(id))).rejects.toMatchObject({ code: "envelope.withdrawn" });
  expect(await digest()).toBe(before);
  const last = await client().journalEntry.findFirst({
    where: { territoryId: territory.id },
    orderBy: { sequence: "desc" },
  });
  expect(last).toMatchObject({ event: "envelope.withdrawn", after: { reason: "Montant mal recopié." } });
});

test("once withdrawn, the same announcement can be told again, right this time, and stands alone", async () => {
  const { territory, admin } = await anAdministrator();
  const id = await aClaim(territory, admin);
  await withdrawClaim(admin, taking(id));
  await claimEnvelope(admin, announcing(territory, { amount: cents(31_000_000_00) }));
  const standing = (await listed(territory)).filter(({ withdrawnOn }) => withdrawnOn === null);
  expect(standing.map(({ amount }) => amount)).toEqual([31_000_000_00]);
  await expect(claimEnvelope(admin, announcing(territory))).rejects.toMatchObject({ code: "envelope.twice" });
});

test("only the administrator of the contract announces or withdraws; out of reach and absent are the same answer", async () => {
  const { territory, admin } = await anAdministrator();
  const action = await anAction(client(), territory);
  const id = await aClaim(territory, admin);
  const others = [
    await someone(client(), "COPIL", territory),
    await someone(client(), "PREFECTURE", territory),
    await someone(client(), "OBSERVER", "nation"),
    await someone(client(), "PILOT", action),
    await someone(client(), "INDUSTRIALIST", action),
    (await anAdministrator()).admin,
  ];
  const before = await digest();
  for (const viewer of others) {
    await expect(claimEnvelope(viewer, announcing(territory))).rejects.toMatchObject({ code: "territory.unknown" });
    const outside = await withdrawClaim(viewer, taking(id)).catch((error: Error) => error);
    const absent = await withdrawClaim(viewer, taking(randomUUID())).catch((error: Error) => error);
    expect(outside).toMatchObject({ code: "envelope.unknown" });
    expect(outside).toEqual(absent);
  }
  expect(await digest()).toBe(before);
});
