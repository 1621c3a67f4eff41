import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { client } from "@/test-support/backstage";
import { someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { fund } from "@/test-support/funding";
import { anOpenTerritory, BENEFICIARY_SIRET, FUNDER_SIRET } from "@/test-support/open-data/open-territory";
import { readOpenContract } from "./open-contract";
import { setDeMinimis } from "./set-de-minimis";
import { setPublication } from "./set-publication";
import { setSiret } from "./set-siret";

beforeAll(freshDatabase);

const opening = (slug: string, open: "oui" | "non" = "oui") => ({ key: randomUUID(), slug, open });
const eventsOf = async (territoryId: string) =>
  (
    await client().journalEntry.findMany({
      where: { territoryId, event: { startsWith: "publication." } },
      orderBy: { sequence: "asc" },
    })
  ).map(({ event }) => event);

test("the lead opens and closes, each told once in the journal, and the page follows at once", async () => {
  const { territory, lead } = await anOpenTerritory({ open: false });
  await setPublication(lead, opening(territory.slug));
  const opened = await readOpenContract(territory.slug);
  expect(opened?.publishedAt).not.toBeNull();
  await setPublication(lead, opening(territory.slug));
  expect((await readOpenContract(territory.slug))?.publishedAt, "opened since the first time").toEqual(
    opened?.publishedAt,
  );
  await setPublication(lead, opening(territory.slug, "non"));
  expect(await readOpenContract(territory.slug)).toBeNull();
  expect(await eventsOf(territory.id)).toEqual(["publication.opened", "publication.closed"]);
});

test("nobody else opens, names or answers, not even the lead of elsewhere", async () => {
  const { territory, action, lead } = await anOpenTerritory({ open: false });
  const { lineId } = await fund(lead, action.id);
  const { territory: far, lead: stranger } = await anOpenTerritory();
  const others: Viewer[] = [
    stranger,
    await someone(client(), "COPIL", territory),
    await someone(client(), "PREFECTURE", territory),
    await someone(client(), "PILOT", action),
    await someone(client(), "OBSERVER", territory),
  ];
  const siret = { of: "FUNDER" as const, siret: FUNDER_SIRET, lineId };
  for (const viewer of others) {
    const attempts = [
      setPublication(viewer, opening(territory.slug)),
      setSiret(viewer, { key: randomUUID(), slug: territory.slug, ...siret }),
      setDeMinimis(viewer, { key: randomUUID(), slug: territory.slug, lineId, deMinimis: "oui" }),
    ];
    for (const answer of await Promise.allSettled(attempts))
      expect(answer).toMatchObject({ status: "rejected", reason: { code: "territory.unknown" } });
  }
  await expect(setSiret(stranger, { key: randomUUID(), slug: far.slug, ...siret })).rejects.toMatchObject({
    code: "grant.unknown",
  });
  expect(await readOpenContract(territory.slug)).toBeNull();
  expect(await eventsOf(territory.id)).toEqual([]);
});

test("a SIRET is kept for its body, with the one before in the journal; the same again says nothing more", async () => {
  const { territory, action, lead } = await anOpenTerritory();
  const { lineId } = await fund(lead, action.id, { funder: `Région ${territory.slug}` });
  const naming = (siret: string, of: "FUNDER" | "BENEFICIARY" = "FUNDER") => ({
    key: randomUUID(),
    slug: territory.slug,
    lineId,
    of,
    siret,
  });
  await setSiret(lead, naming(FUNDER_SIRET));
  await setSiret(lead, naming(FUNDER_SIRET));
  await setSiret(lead, naming(BENEFICIARY_SIRET));
  await setSiret(lead, naming(BENEFICIARY_SIRET, "BENEFICIARY"));
  await setDeMinimis(lead, { key: randomUUID(), slug: territory.slug, lineId, deMinimis: "non" });
  const line = await client().fundingLine.findUniqueOrThrow({
    where: { id: lineId },
    include: { funder: true, action: { include: { carrier: true } } },
  });
  expect([line.funder.siret, line.action.carrier.siret, line.deMinimis]).toEqual([
    BENEFICIARY_SIRET,
    BENEFICIARY_SIRET,
    false,
  ]);
  expect(await eventsOf(territory.id)).toEqual([
    "publication.identified",
    "publication.identified",
    "publication.identified",
    "publication.qualified",
  ]);
  const [, corrected] = await client().journalEntry.findMany({
    where: { territoryId: territory.id, event: "publication.identified" },
    orderBy: { sequence: "asc" },
  });
  expect(corrected).toMatchObject({ before: { siret: FUNDER_SIRET }, after: { siret: BENEFICIARY_SIRET } });
});
