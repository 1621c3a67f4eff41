import { amountTold } from "../journal/told";
import { NBSP, signedEurosExact } from "../shared/format";
import { cents } from "../shared/money";
import type { ActionStatus } from "../status/status";
import { STATUS_LABELS } from "../status/status.labels";
import { tracedDeclaration, tracedForecast } from "./declaration-words";
import { type DiffRow, DiffRows } from "./diff-rows";

/** A point as it is stored; a météo declared alone has nothing but its status and sentence. */
export type DeclaredPoint = {
  status: ActionStatus;
  sentence: string;
  declaredProgress: number | null;
  done: string | null;
  upcoming: string | null;
  difficulties: string | null;
  decisionAsked: string | null;
  keptWord: string | null;
};

const TEXTS = {
  done: "Fait",
  upcoming: "À venir",
  difficulties: "Difficultés",
  decisionAsked: "Décision demandée",
  keptWord: "Parole maintenue",
} as const;

/** A point beside the one before it; without its row, what the journal says of it. */
export function declarationDiff(
  after: unknown,
  { now, old }: { now: DeclaredPoint | null; old: DeclaredPoint | null },
): DiffRow[] {
  const traced = tracedDeclaration.safeParse(after).data;
  const rows = new DiffRows();
  const status = now?.status ?? traced?.status;
  const previous = old?.status ?? traced?.previous ?? null;
  if (!status) return [];
  rows.set("Météo", previous && STATUS_LABELS[previous], STATUS_LABELS[status]);
  rows.set("Phrase", old?.sentence ?? null, now?.sentence ?? traced?.sentence ?? null);
  rows.set("Avancement déclaré", percent(old), percent(now));
  for (const [name, field] of Object.entries(TEXTS) as [keyof typeof TEXTS, string][])
    rows.set(field, old?.[name] ?? null, now?.[name] ?? null);
  return rows.list();
}

/** A forecast at completion beside the one before it, with its reason. */
export function forecastDiff(after: unknown): DiffRow[] {
  const traced = tracedForecast.safeParse(after).data;
  if (!traced) return [];
  const { amount, previous = null, reason = null } = traced;
  const row = {
    field: "Prévision à terme",
    old: previous === null ? null : amountTold(previous),
    now: amountTold(amount),
  };
  const gap = previous === null || previous === amount ? null : signedEurosExact(cents(amount - previous));
  return [gap === null ? row : { ...row, note: gap }, ...(reason ? [{ field: "Motif", old: null, now: reason }] : [])];
}

function percent(point: DeclaredPoint | null): string | null {
  return point?.declaredProgress == null ? null : `${point.declaredProgress}${NBSP}%`;
}
