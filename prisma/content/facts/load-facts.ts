import type { Transaction } from "../database";
import { stableId } from "../identity";
import { ACTIONS } from "./actions.facts";
import { ORGANIZATIONS, type OrganizationName } from "./organizations.facts";
import { CONTRACT, ENVELOPE_CLAIMS, REGION, TERRITORY } from "./territory.facts";

/** Where the facts stand in this database. */
export type Ground = {
  regionId: string;
  territoryId: string;
  contractId: string;
  actionIds: ReadonlyMap<number, string>;
};

/** Adds what is missing of the facts; what is there stays as people left it, renamed or not. */
export async function loadFacts(tx: Transaction): Promise<Ground> {
  const regionId = await region(tx);
  const territoryId = await territory(tx, regionId);
  const contractId = await contract(tx, territoryId);
  await claims(tx, { territoryId, contractId });
  const actionIds = await actions(tx, { territoryId, contractId });
  return { regionId, territoryId, contractId, actionIds };
}

async function region(tx: Transaction): Promise<string> {
  const id = stableId(`region:${REGION.code}`);
  await tx.region.createMany({ data: [{ id, ...REGION }], skipDuplicates: true });
  const found = await tx.region.findFirstOrThrow({ where: { OR: [{ id }, { code: REGION.code }] } });
  return found.id;
}

async function territory(tx: Transaction, regionId: string): Promise<string> {
  const id = stableId(`territory:${TERRITORY.code}`);
  const { phase, code } = TERRITORY;
  await tx.territory.createMany({ data: [{ id, regionId, ...TERRITORY }], skipDuplicates: true });
  const found = await tx.territory.findFirstOrThrow({ where: { OR: [{ id }, { phase, code }] } });
  return found.id;
}

async function contract(tx: Transaction, territoryId: string): Promise<string> {
  const { signedOn, endsOn, ...words } = CONTRACT;
  const id = stableId(`contract:${TERRITORY.code}`);
  const data = [{ id, territoryId, ...words, signedOn: new Date(signedOn), endsOn: new Date(endsOn) }];
  await tx.contract.createMany({ data, skipDuplicates: true });
  return (await tx.contract.findUniqueOrThrow({ where: { territoryId } })).id;
}

async function claims(tx: Transaction, owner: { territoryId: string; contractId: string }): Promise<void> {
  const data = ENVELOPE_CLAIMS.map(({ amount, ...claim }) => ({
    id: stableId(`claim:${TERRITORY.code}:${claim.author}`),
    ...owner,
    ...claim,
    amountCents: BigInt(amount),
    statedOn: new Date(CONTRACT.signedOn),
    recordedAt: new Date(CONTRACT.signedOn),
    perimeter: "TOTAL_INVESTMENT" as const,
  }));
  await tx.envelopeClaim.createMany({ data, skipDuplicates: true });
}

async function actions(
  tx: Transaction,
  owner: { territoryId: string; contractId: string },
): Promise<Map<number, string>> {
  const organizationIds = await organizations(tx);
  const idOf = (name: OrganizationName) => organizationIds.get(name) ?? stableId(`organization:${name}`);
  const data = ACTIONS.map(({ carrier, projectOwner, ...action }) => ({
    id: stableId(`action:${TERRITORY.code}:${action.number}`),
    ...owner,
    ...action,
    carrierId: idOf(carrier),
    projectOwnerId: projectOwner ? idOf(projectOwner) : null,
    taxBasis: "HT" as const,
  }));
  await tx.action.createMany({ data, skipDuplicates: true });
  const found = await tx.action.findMany({
    where: { territoryId: owner.territoryId },
    select: { id: true, number: true },
  });
  return new Map(found.map(({ id, number }) => [number, id]));
}

/** Ids by the name in the facts: an organization someone else already entered keeps its own id. */
async function organizations(tx: Transaction): Promise<Map<string, string>> {
  const data = ORGANIZATIONS.map((organization) => ({
    id: stableId(`organization:${organization.name}`),
    ...organization,
  }));
  await tx.organization.createMany({ data, skipDuplicates: true });
  const found = await tx.organization.findMany({ where: { name: { in: data.map(({ name }) => name) } } });
  return new Map(found.map(({ name, id }) => [name, id]));
}
