import type { Stage } from "../spending/stage";

/** A field before and after; null is « non saisi ». `note` says more of the new value. */
export type DiffRow = {
  field: string;
  old: string | null;
  now: string | null;
  note?: string;
  stages?: { old: Stage | null; now: Stage };
};

/** Gathers what happened to each field: its first old value and its last new one. */
export class DiffRows {
  private readonly fields = new Map<string, DiffRow>();

  set(field: string, old: string | null, now: string | null): void {
    const first = this.fields.get(field);
    this.fields.set(field, { field, old: first ? first.old : old, now });
  }

  /** The fields that end otherwise than they began, in the order they were first met. */
  list(): DiffRow[] {
    return [...this.fields.values()].filter(({ old, now }) => old !== now);
  }
}
