import "server-only";
import { can, ownActions, type Permission, seesTerritory, type Viewer } from "@/domain/access/permissions";
import type { Visibilities } from "@/domain/access/visibility";
import { type ActionFigures, actionFigures } from "@/domain/action/action-figures";
import { type ContractFigures, contractFigures } from "@/domain/contract/contract-figures";
import type { ActionTotals, SharedContract } from "@/domain/contract/shared-totals";
import { type ContractDelay, contractDelay } from "@/domain/earned-value/contract-delay";
import type { Explanation } from "@/domain/explanation/explanation";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { FrameFacts } from "@/server/follow-up/frame-facts";
import { actionTotals, readingIn, sharedContract } from "./action-reading";
import type { ActionRow, ContractRow } from "./contract-rows";

export type ActionRights = Record<
  | "recordSpending"
  | "updateMilestones"
  | "cancelBaseline"
  | "declareStatus"
  | "reviseForecast"
  | "recordFunding"
  | "editVisibility"
  | "comment"
  | "commentInternally"
  | "raiseObstacle"
  | "followObstacles"
  | "addProof",
  boolean
>;

/** An action its viewer may read in full. `version` of a milestone goes back with its forms. */
export type FullAction = ActionFigures & {
  access: "full";
  own: boolean;
  rights: ActionRights;
  milestoneVersions: Record<string, number>;
} & Pick<ActionRow, "about" | "projectOwner" | "pilots" | "touched"> &
  Visibilities;

/** What anyone in the territory may know of an action: its title, carrier, place and the milestones reached. */
export type PublicAction = Pick<ActionRow, "number" | "title" | "shortTitle" | "aliases" | "carrier" | "place"> & {
  access: "public";
  reached: number;
  total: number;
  /** Its five totals, when its amounts are public. */
  totals: ActionTotals | null;
  /** Its last status and the sentence that goes with it, when its texts are public. */
  status: Pick<NonNullable<ActionRow["status"]>, "status" | "sentence"> | null;
};
export type VisibleAction = FullAction | PublicAction;

export type VisibleContract = {
  viewer: Viewer;
  territory: ContractRow["territory"];
  contract: ContractRow["contract"];
  claims: ContractRow["claims"];
  /** The figures of the actions read in full, and of nothing else; milestones reached alone, which are public, count every action. */
  figures: ContractFigures;
  delay: ContractDelay;
  /** The contract's totals for who does not read all of its actions; null for who does, whose `figures` they are. */
  shared: SharedContract | null;
  /** What the address asks « Pourquoi ce chiffre ? » about, for who may see that figure. */
  why: Explanation | null;
  actions: readonly VisibleAction[];
  /** What its viewer is awaited for; null until a page is loaded for them. */
  followUp: FrameFacts | null;
  /** A past day, or what was known at an instant, is being read: nothing can be changed from the page. */
  readOnly: boolean;
  asOf: CalendarDate;
  /** « Tel que connu »: everything as it was recorded by that instant; null reads what is recorded by now. */
  knownAt: Date | null;
  canEditPlan: boolean;
  canManagePeople: boolean;
  canRunCampaigns: boolean;
  canPublish: boolean;
};

const RIGHTS: Record<keyof ActionRights, Permission> = {
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

/**
 * Computes every figure, then keeps for the viewer what they may read. Null when they have no business in the territory. What is
 * told of actions they can't read is of today: read at a past day, it is for the page to ask what today says.
 */
export function visibleContract(
  viewer: Viewer,
  facts: ContractRow,
  knownAt: Date | null = null,
): VisibleContract | null {
  const { territory, contract, claims } = facts;
  const scope = { territoryId: territory.id, regionId: territory.regionId };
  if (!seesTerritory(viewer, scope)) return null;
  const { asOf } = territory;
  const readOnly = asOf !== territory.today || knownAt !== null;
  const own = ownActions(viewer, territory.id);
  const readings = facts.actions.map((row) => ({
    row,
    figures: actionFigures({ ...row, contract }, asOf),
    reading: readingIn(viewer, territory, row),
  }));
  const actions = readings.map(({ row, figures, reading }): VisibleAction => {
    if (reading !== "full") return publicAction(row, figures, reading);
    const within = { ...scope, actionId: row.id };
    const rights = Object.fromEntries(
      Object.entries(RIGHTS).map(([name, permission]) => [name, !readOnly && can(viewer, permission, within)]),
    ) as ActionRights;
    const milestoneVersions = Object.fromEntries(row.milestones.map(({ id, version }) => [id, version]));
    return { ...figures, milestoneVersions, rights, access: "full", own: own.includes(row.id) };
  });
  const readable = actions.filter(isFull);
  const isWhole = readable.length === actions.length;
  const totals = contractFigures(readable, claims);
  return {
    viewer,
    territory,
    contract,
    claims,
    figures: isWhole ? totals : { ...totals, forecastPosition: null, milestones: publicMilestones(totals, actions) },
    delay: contractDelay(readable, asOf),
    shared: isWhole ? null : sharedContract(viewer, facts, readOnly ? [] : facts.actions),
    why: null,
    actions,
    followUp: null,
    readOnly,
    asOf,
    knownAt,
    canEditPlan: !readOnly && can(viewer, "plan.edit", scope),
    canManagePeople: can(viewer, "people.manage", scope),
    canRunCampaigns: can(viewer, "campaign.run", scope),
    canPublish: can(viewer, "territory.publish", scope),
  };
}

function publicMilestones({ milestones }: ContractFigures, actions: readonly VisibleAction[]) {
  const sum = (count: (action: VisibleAction) => number) => actions.reduce((all, action) => all + count(action), 0);
  return { ...milestones, reached: sum(({ reached }) => reached), total: sum(({ total }) => total) };
}

function publicAction(
  row: ActionRow,
  figures: ActionFigures,
  { totals, sentence }: Exclude<ReturnType<typeof readingIn>, "full">,
): PublicAction {
  const { number, title, shortTitle, aliases, carrier, place, status } = row;
  return {
    access: "public",
    number,
    title,
    shortTitle,
    aliases,
    carrier,
    place,
    reached: figures.reached,
    total: figures.total,
    totals: totals ? actionTotals(figures) : null,
    status: sentence && status ? { status: status.status, sentence: status.sentence } : null,
  };
}

export function isFull(action: VisibleAction): action is FullAction {
  return action.access === "full";
}
