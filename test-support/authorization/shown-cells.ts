import type { Permission } from "@/domain/access/permissions";
import { Denied } from "@/domain/shared/refusal";
import { getViewer } from "@/server/access/viewer";
import { historyScope } from "@/server/audit/history-scope";
import { setSuspended } from "@/server/people/change-person";
import { ownData } from "@/server/people/own-data";
import { visibleTerritories } from "@/server/rollup/rollup.queries";
import { loadTerritoryPage } from "@/server/territory/territory-page";
import { type ActionRights, isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { client } from "../backstage";
import type { Actor } from "./actors";
import { COVERED, holds, SEEN, standing } from "./expected";
import type { Ground } from "./ground";
import type { Target } from "./target";

/** Something a page says, offers or leaves out, for one actor. */
export type ShownCell = { name: string; expected: unknown; shown: unknown };

const OFFERED: Record<keyof ActionRights, Permission> = {
  recordSpending: "spending.record",
  updateMilestones: "milestone.update",
  cancelBaseline: "milestone.cancelBaseline",
  declareStatus: "status.declare",
  reviseForecast: "forecast.revise",
  recordFunding: "funding.record",
  editVisibility: "visibility.edit",
  comment: "comment.write",
  commentInternally: "comment.internal",
  raiseObstacle: "obstacle.raise",
  followObstacles: "obstacle.follow",
  addProof: "proof.add",
};

const QUEUE_MS = 2_000;

/** What an actor who has signed in is shown of both territories, and of what they did themselves. */
export async function shownTo(actor: Actor, ground: Ground): Promise<ShownCell[]> {
  const { own, sibling, elsewhere } = ground.targets;
  return [
    ...(await ofTerritory(actor, [own, sibling])),
    ...(await ofTerritory(actor, [elsewhere])),
    ...(await ofRollup(actor, ground)),
    ...(await ofOwnData(actor)),
    ...(await ofLateChange(actor, ground.here.id, own)),
    ...(await ofQueue(actor, ground.here.id, own)),
  ].map((cell) => ({ ...cell, name: `${actor.name} · ${cell.name}` }));
}

async function ofTerritory(actor: Actor, targets: readonly Target[]): Promise<ShownCell[]> {
  const held = standing(actor);
  const slug = targets[0]?.slug ?? "";
  if (!held || !targets.some(({ kind }) => SEEN[held.post].includes(kind))) return [];
  actor.arrive();
  const { contract, extra: scope } = await loadTerritoryPage(slug, {}, async (_tx, seen) => historyScope(seen));
  const over = (permission: Permission) => holds(held, permission, "territory");
  return [
    { name: `${slug} : plan`, expected: over("plan.edit"), shown: contract.canEditPlan },
    { name: `${slug} : personnes`, expected: over("people.manage"), shown: contract.canManagePeople },
    { name: `${slug} : relances`, expected: over("campaign.run"), shown: contract.canRunCampaigns },
    { name: `${slug} : publication`, expected: over("territory.publish"), shown: contract.canPublish },
    { name: `${slug} : journal entier`, expected: over("action.read"), shown: scope?.whole },
    ...targets.flatMap((target) => ofAction(actor, contract, target)),
  ];
}

function ofAction(actor: Actor, { actions }: VisibleContract, { kind, number }: Target): ShownCell[] {
  const held = standing(actor);
  const covered = held !== null && COVERED[held.post].includes(kind);
  const action = actions.find((candidate) => String(candidate.number) === number);
  const rights = action && isFull(action) ? action.rights : null;
  const offered = Object.entries(OFFERED).map(([right, permission]) => ({
    name: `${kind} : ${right}`,
    expected: covered && holds(held, permission, "action"),
    shown: rights?.[right as keyof ActionRights] ?? false,
  }));
  return [{ name: `${kind} : lue en entier`, expected: covered, shown: rights !== null }, ...offered];
}

/** The territories they see, and the statuses of the actions they read there: each action of the ground has one. */
async function ofRollup(actor: Actor, { here, elsewhere }: Ground): Promise<ShownCell[]> {
  const held = standing(actor);
  actor.arrive();
  const viewer = await getViewer();
  if (!viewer) return [];
  const rows = await visibleTerritories(viewer);
  const sees = (kind: Target["kind"]) => held !== null && SEEN[held.post].includes(kind);
  const slugs = [...(sees("own") ? [here.slug] : []), ...(sees("elsewhere") ? [elsewhere.slug] : [])];
  const statuses = rows.flatMap(({ statusCounts }) => Object.values(statusCounts));
  return [
    { name: "territoires", expected: slugs.toSorted(), shown: rows.map(({ slug }) => slug).toSorted() },
    {
      name: "météos lues",
      expected: held ? COVERED[held.post].length : 0,
      shown: statuses.reduce((sum, count) => sum + count, 0),
    },
  ];
}

/** Each actor once recorded something about the action of reference: what they typed goes with it while they may read it. */
async function ofOwnData(actor: Actor): Promise<ShownCell[]> {
  const held = standing(actor);
  actor.arrive();
  const viewer = await getViewer();
  if (!viewer) return [];
  const expected = held !== null && COVERED[held.post].includes("own");
  return [
    {
      name: "ses données : contenu",
      expected,
      shown: JSON.stringify(await ownData(viewer)).includes("Dit en son temps."),
    },
  ];
}

/** A role lost between the session and the change no longer counts: what was read of it is out of date. */
async function ofLateChange(actor: Actor, territoryId: string, { slug, personId }: Target): Promise<ShownCell[]> {
  if (actor.lost !== "removed") return [];
  actor.arrive();
  const viewer = await getViewer();
  if (!viewer) return [];
  const grants = [{ role: "ADMIN", regionId: null, territoryId, actionId: null }] as const;
  const change = setSuspended({ ...viewer, grants, reach: territoryId }, { slug, userId: personId }, true);
  const refused = await change.then(() => false).catch((error: unknown) => error instanceof Denied);
  return [{ name: "rôle lu trop tôt", expected: true, shown: refused }];
}

/** Who may not change the people of a territory doesn't wait behind who is changing them. */
async function ofQueue(actor: Actor, territoryId: string, { slug, personId }: Target): Promise<ShownCell[]> {
  if (actor.lost !== "removed") return [];
  actor.arrive();
  const viewer = await getViewer();
  if (!viewer) return [];
  const asking: Promise<unknown>[] = [];
  const shown = await client().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM territory WHERE id = ${territoryId}::uuid FOR NO KEY UPDATE`;
    const refused = setSuspended(viewer, { slug, userId: personId }, true).catch(() => "refused");
    asking.push(refused);
    return Promise.race([refused, new Promise((late) => setTimeout(late, QUEUE_MS, "waited"))]);
  });
  await Promise.all(asking);
  return [{ name: "refusé sans attendre", expected: "refused", shown }];
}
