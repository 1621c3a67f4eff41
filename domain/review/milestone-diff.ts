import { z } from "zod";
import type { JournalChange } from "../journal/journal-sentence";
import { tracedDate, tracedMove } from "../journal/traced";
import type { CalendarDate } from "../shared/calendar-date";
import { longDate } from "../shared/format";
import { type DiffRow, DiffRows } from "./diff-rows";

const dated = z.object({ title: z.string().optional(), date: tracedDate.optional(), weight: z.number().nullish() });

/** The dates, the title and the weight of a milestone before and after. */
export function milestoneDiff(added: readonly JournalChange[]): DiffRow[] {
  const rows = new DiffRows();
  for (const change of added) {
    if (change.event === "milestone.added" || change.event === "milestone.edited") setHeading(rows, change);
    else setMove(rows, change);
  }
  return rows.list();
}

function setHeading(rows: DiffRows, { event, before, after }: JournalChange): void {
  const [old, now] = [dated.safeParse(before).data ?? {}, dated.safeParse(after).data ?? {}];
  rows.set("Titre", old.title ?? null, now.title ?? null);
  const field = event === "milestone.added" && now.weight == null ? "Date prévue" : "Date du contrat";
  rows.set(field, day(old.date), day(now.date));
  if (now.weight != null) rows.set("Poids", old.weight == null ? null : String(old.weight), String(now.weight));
}

function setMove(rows: DiffRows, { event, after }: JournalChange): void {
  const { from = null, to = null } = tracedMove.safeParse(after).data ?? {};
  if (event === "milestone.postponed") rows.set("Date prévue", day(from), day(to));
  else if (event === "milestone.reached") rows.set("Atteint le", null, day(to));
  else if (event === "milestone.unreached") rows.set("Atteint le", day(from), null);
  else if (event === "milestone.cancelled") rows.set("État", "maintenu", "annulé");
}

function day(date: CalendarDate | null | undefined): string | null {
  return date ? longDate(date) : null;
}
