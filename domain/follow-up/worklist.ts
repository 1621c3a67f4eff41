import { covers, type TerritoryScope, type Viewer } from "../access/permissions";
import type { CalendarDate } from "../shared/calendar-date";
import { actionWork } from "./action-work";
import { askedWork } from "./asked-work";
import type { WorkAction, WorkFacts } from "./work-facts";
import type { Draft, WorkItem } from "./work-item";
import { URGENCIES, type Urgency, WORK_KINDS } from "./work-kinds";

export type WorkKnown = {
  viewer: Viewer;
  scope: TerritoryScope;
  /** Those the viewer reads in full. */
  actions: readonly WorkAction[];
  facts: WorkFacts;
  today: CalendarDate;
};

/** Everything that awaits the viewer in a territory, the most pressing first. */
export function worklist({ viewer, scope, actions, facts, today }: WorkKnown): WorkItem[] {
  const drafts = [
    ...actions.flatMap((action) => actionWork(action, facts, today)),
    ...askedWork({ facts, actions, today }),
  ];
  return drafts
    .filter((draft) => awaits(draft, viewer, scope))
    .map(({ actionId, also: _also, except: _except, ...draft }): WorkItem => {
      const action = actions.find(({ id }) => id === actionId) ?? null;
      return {
        ...draft,
        urgency: draft.kind === "LAPSE" && draft.due === null ? "LATE" : WORK_KINDS[draft.kind].urgency,
        action: action && {
          number: action.number,
          shortTitle: action.shortTitle,
          status: action.status?.status ?? null,
        },
      };
    })
    .toSorted(inOrder);
}

/** Whether it awaits the viewer: by a role they hold there, or because they asked for it themselves. */
function awaits({ kind, actionId, also, except }: Draft, viewer: Viewer, scope: TerritoryScope): boolean {
  if (also === viewer.id) return true;
  if (except === viewer.id) return false;
  const place = actionId === null ? scope : { ...scope, actionId };
  return viewer.grants.some((grant) => covers(grant, place) && WORK_KINDS[kind].for.includes(grant.role));
}

function inOrder(a: WorkItem, b: WorkItem): number {
  return (
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    (a.due ?? "").localeCompare(b.due ?? "") ||
    (b.days ?? -1) - (a.days ?? -1) ||
    (a.action?.number ?? 0) - (b.action?.number ?? 0) ||
    (a.key < b.key ? -1 : 1)
  );
}

/** The list by urgency, without the groups nothing is in. */
export function byUrgency(items: readonly WorkItem[]): [Urgency, WorkItem[]][] {
  return URGENCIES.map((urgency): [Urgency, WorkItem[]] => [
    urgency,
    items.filter((item) => item.urgency === urgency),
  ]).filter(([, found]) => found.length > 0);
}
