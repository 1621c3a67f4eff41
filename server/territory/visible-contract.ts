import "server-only";
import { can, ownActions, type Permission, seesTerritory, type Viewer } from "@/domain/access/permissions";
import { type ActionFigures, actionFigures } from "@/domain/action/action-figures";
import { type ContractFigures, contractFigures } from "@/domain/contract/contract-figures";
import { type ContractDelay, contractDelay } from "@/domain/earned-value/contract-delay";
import type { Explanation } from "@/domain/explanation/explanation";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { ActionRow, ContractRow } from "./contract-rows";

export type ActionRights = Record<
  "recordSpending" | "updateMilestones" | "cancelBaseline" | "declareStatus" | "reviseForecast" | "recordFunding",
  boolean
>;

/** An action its viewer may read in full. `version` of a milestone goes back with its forms. */
export type FullAction = ActionFigures & {
  access: "full";
  own: boolean;
  rights: ActionRights;
  milestoneVersions: Record<string, number>;
} & Pick<ActionRow, "about" | "projectOwner" | "pilots" | "touched">;

/** What anyone in the territory may know of an action: its title, carrier, place and the milestones reached. */
export type PublicAction = Pick<ActionRow, "number" | "title" | "shortTitle" | "aliases" | "carrier" | "place"> & {
  access: "public";
  reached: number;
  total: number;
};
export type VisibleAction = FullAction | PublicAction;

export type VisibleContract = {
  viewer: Viewer;
  territory: ContractRow["territory"];
  contract: ContractRow["contract"];
  claims: ContractRow["claims"];
  /** Totals of all the actions, those the viewer may not open included; signals quote amounts: only those of actions they may open. */
  figures: ContractFigures;
  delay: ContractDelay;
  /** What the address asks « Pourquoi ce chiffre ? » about, for who may see that figure. */
  why: Explanation | null;
  actions: readonly VisibleAction[];
  /** A past day, or what was known at an instant, is being read: nothing can be changed from the page. */
  readOnly: boolean;
  asOf: CalendarDate;
  /** « Tel que connu »: everything as it was recorded by that instant; null reads what is recorded by now. */
  knownAt: Date | null;
  canEditPlan: boolean;
  canManagePeople: boolean;
};

const RIGHTS: Record<keyof ActionRights, Permission> = {
  recordSpending: "spending.record",
  updateMilestones: "milestone.update",
  cancelBaseline: "milestone.cancelBaseline",
  declareStatus: "status.declare",
  reviseForecast: "forecast.revise",
  recordFunding: "funding.record",
};

/** Computes every figure, then keeps for the viewer what they may read. Null when they have no business in the territory. */
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
  const figures = facts.actions.map((action) => actionFigures({ ...action, contract }, asOf));
  const actions = facts.actions.map((row, index): VisibleAction => {
    const action = figures[index];
    const within = { ...scope, actionId: row.id };
    if (!action || !can(viewer, "action.read", within)) return publicAction(row, action);
    const rights = Object.fromEntries(
      Object.entries(RIGHTS).map(([name, permission]) => [name, !readOnly && can(viewer, permission, within)]),
    ) as ActionRights;
    const { about, projectOwner, pilots, touched } = row;
    const milestoneVersions = Object.fromEntries(row.milestones.map(({ id, version }) => [id, version]));
    const extra = { about, projectOwner, pilots, touched, milestoneVersions, rights };
    return { ...action, ...extra, access: "full", own: own.includes(row.id) };
  });
  const totals = contractFigures(figures, claims);
  const readable = new Set(actions.filter(isFull).map(({ id }) => id));
  return {
    viewer,
    territory,
    contract,
    claims,
    figures: { ...totals, signals: totals.signals.filter(({ action }) => readable.has(action.id)) },
    delay: contractDelay(figures, asOf),
    why: null,
    actions,
    readOnly,
    asOf,
    knownAt,
    canEditPlan: !readOnly && can(viewer, "plan.edit", scope),
    canManagePeople: can(viewer, "people.manage", scope),
  };
}

function publicAction(row: ActionRow, figures: ActionFigures | undefined): PublicAction {
  const { number, title, shortTitle, aliases, carrier, place } = row;
  return {
    access: "public",
    number,
    title,
    shortTitle,
    aliases,
    carrier,
    place,
    reached: figures?.reached ?? 0,
    total: figures?.total ?? 0,
  };
}

export function isFull(action: VisibleAction): action is FullAction {
  return action.access === "full";
}
