import { z } from "zod";
import { VISIBILITIES, type Visibility } from "../access/visibility";
import { VISIBILITY_LABELS } from "../access/visibility.labels";
import { listFr, NBSP, THIN } from "../shared/format";
import type { JournalChange } from "./journal-sentence";
import { type Told, told } from "./told";

const level = z.enum(VISIBILITIES);
const levels = z.object({ amounts: level, texts: level, reason: z.string().nullish() });

/** Who reads the amounts and the texts of an action, before and after; null when the trace can't be read. */
export function visibilitySentence({ before, after }: Pick<JournalChange, "before" | "after">): Told | null {
  const [from, to] = [levels.safeParse(before), levels.safeParse(after)];
  if (!from.success || !to.success) return null;
  const changes = [
    changed("montants", from.data.amounts, to.data.amounts),
    changed("textes", from.data.texts, to.data.texts),
  ].filter((words) => words !== null);
  return told(`Confidentialité${NBSP}: ${listFr(changes)}.`, to.data.reason);
}

function changed(what: string, from: Visibility, to: Visibility): string | null {
  const [old, now] = [VISIBILITY_LABELS[from], VISIBILITY_LABELS[to]];
  return from === to ? null : `${what} passés de «${THIN}${old}${THIN}» à «${THIN}${now}${THIN}»`;
}
