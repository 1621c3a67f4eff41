import type { Grant, Viewer } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import type { PrismaClient } from "@/prisma/generated/client";

export type TestTerritory = { id: string; regionId: string; contractId: string; slug: string; today: CalendarDate };
export type TestAction = { id: string; number: number; territory: TestTerritory };

let serial = 0;
const next = () => ++serial;

/** A territory whose today is fixed, with its contract from 2020 to the end of 2022. */
export async function aTerritory(
  db: PrismaClient,
  given: { today?: string; planLocked?: boolean } = {},
): Promise<TestTerritory> {
  const n = next();
  const today = calendarDate(given.today ?? "2021-06-15");
  const region = await db.region.create({ data: { code: `R${n}`, slug: `region-${n}`, name: `Région ${n}` } });
  const territory = await db.territory.create({
    data: {
      regionId: region.id,
      phase: 1,
      code: `T${n}`,
      slug: `territoire-${n}`,
      name: `Territoire ${n}`,
      shortName: `T${n}`,
      situationDate: new Date(today),
    },
  });
  const contract = await db.contract.create({
    data: {
      territoryId: territory.id,
      title: `Contrat ${n}`,
      signedOn: new Date("2020-01-01"),
      endsOn: new Date("2022-12-31"),
      planLockedAt: given.planLocked ? new Date("2020-02-01") : null,
    },
  });
  return { id: territory.id, regionId: region.id, contractId: contract.id, slug: territory.slug, today };
}

export async function anAction(
  db: PrismaClient,
  territory: TestTerritory,
  given: { number?: number } = {},
): Promise<TestAction> {
  const number = given.number ?? next();
  const carrier = await db.organization.create({ data: { name: `Porteur ${next()}`, kind: "company" } });
  const action = await db.action.create({
    data: {
      territoryId: territory.id,
      contractId: territory.contractId,
      number,
      title: `Action ${number}`,
      shortTitle: `Action ${number}`,
      aliases: [],
      about: "Une action d’essai.",
      carrierId: carrier.id,
      accounting: "COMPANY",
      taxBasis: "HT",
    },
  });
  return { id: action.id, number, territory };
}

/** A person holding one role, as the session would give them. */
export async function someone(
  db: PrismaClient,
  role: Role,
  over: TestTerritory | TestAction | "nation",
): Promise<Viewer> {
  const n = next();
  const user = await db.user.create({ data: { email: `personne-${n}@exemple.fr`, name: `Personne ${n}` } });
  const scope: Omit<Grant, "role"> =
    over === "nation"
      ? { regionId: null, territoryId: null, actionId: null }
      : "territory" in over
        ? { regionId: null, territoryId: over.territory.id, actionId: over.id }
        : { regionId: null, territoryId: over.id, actionId: null };
  await db.membership.create({ data: { userId: user.id, role, ...scope } });
  return {
    id: user.id,
    sessionId: user.id,
    name: user.name,
    email: user.email,
    isDemo: false,
    grants: [{ role, ...scope }],
    reach: scope.territoryId ?? "*",
  };
}
