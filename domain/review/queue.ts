import { isLeft, type ReviewState } from "./review-state";

type Queued = { subjectId: string; action: number | null; state: ReviewState };
export type QueueGroup<Item> = { action: number | null; items: Item[] };

/** The queue by action, in the order its items come in. */
export function groupByAction<Item extends Queued>(items: readonly Item[]): QueueGroup<Item>[] {
  const groups: QueueGroup<Item>[] = [];
  for (const item of items) {
    const group = groups.find(({ action }) => action === item.action);
    if (group) group.items.push(item);
    else groups.push({ action: item.action, items: [item] });
  }
  return groups;
}

/** The item an address opens: the one it names, else the first that is left. */
export function openedItem(items: readonly Queued[], asked: string | null): string | null {
  return asked ?? items.find(({ state }) => isLeft(state))?.subjectId ?? null;
}

export type Turn = {
  /** From 1 among the items left; null for one that is not left, or not listed. */
  rank: number | null;
  previous: string | null;
  /** The next item left; the first one again after the last. */
  next: string | null;
};

/** Where an item stands among those left, and what comes before and after it. */
export function turnOf(items: readonly Queued[], opened: string | null): Turn {
  const at = items.findIndex(({ subjectId }) => subjectId === opened);
  const others = items.filter(({ state, subjectId }) => isLeft(state) && subjectId !== opened);
  const before = others.filter((other) => items.indexOf(other) < at);
  const next = at === -1 ? others[0] : (others[before.length] ?? others[0]);
  const here = items[at];
  return {
    rank: here && isLeft(here.state) ? before.length + 1 : null,
    previous: (at === -1 ? null : (before.at(-1) ?? others.at(-1)))?.subjectId ?? null,
    next: next?.subjectId ?? null,
  };
}
