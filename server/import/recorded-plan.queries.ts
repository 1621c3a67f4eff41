import "server-only";
import { z } from "zod";
import { replacedVersion } from "@/domain/budget/amendment";
import { planTerm } from "@/domain/budget/plan-term";
import type { RecordedPlan } from "@/domain/import/judge-plan";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { planVersions, type StoredVersion } from "@/server/budget/plan-versions";
import type { Transaction } from "@/server/db/transaction";
import type { ImportContext } from "./importer";
import { namedActions } from "./named-actions.queries";

const found = z.tuple([
  z.object({
    planLocked: z.boolean(),
    signedOn: calendarDateSchema,
    endsOn: calendarDateSchema,
    draft: z.object({ id: z.string(), number: z.int(), signedOn: calendarDateSchema, sealed: z.boolean() }).nullable(),
  }),
]);
type Contract = z.output<typeof found>[0];

const LOCKED =
  "Le plan est verrouillé : il ne bouge plus que par un avenant. Déposez à nouveau le fichier en choisissant l’avenant en préparation.";
const SEALED = "Cet avenant n’est plus en préparation : déposez à nouveau le fichier en en choisissant un autre.";

/** The plan of each action that a file changes: the original one, or that of the avenant being prepared. */
export async function recordedPlan(tx: Transaction, context: ImportContext): Promise<RecordedPlan> {
  const { territoryId, amendmentId } = context;
  const actions = await namedActions(tx, context, "plan.edit");
  const rows = await tx.$queryRaw`
    SELECT c.plan_locked_at IS NOT NULL AS "planLocked", c.signed_on::text AS "signedOn", c.ends_on::text AS "endsOn", (
      SELECT json_build_object('id', k.id, 'number', k.number, 'signedOn', k.signed_on, 'sealed', k.sealed_at IS NOT NULL)
      FROM amendment k WHERE k.id = ${amendmentId}::uuid AND k.territory_id = c.territory_id) AS draft
    FROM contract c WHERE c.territory_id = ${territoryId}::uuid`;
  const [contract] = found.parse(rows);
  const versions = await planVersions(tx, { territoryId });
  const planned = [...actions].map(([number, action]) => {
    const own = versions.filter(({ actionId }) => actionId === action.id);
    const { lines, version } = planOf(own, contract, amendmentId);
    return [number, { ...action, version, lines: new Map(lines.map((line) => [line.month, line])) }] as const;
  });
  return {
    barred: barredBy(contract, amendmentId),
    target: amendmentId ?? "contract",
    term: planTerm(contract, amendmentId !== null),
    actions: new Map(planned),
    said: new Map(),
  };
}

function barredBy({ planLocked, draft }: Contract, amendmentId: string | null): string | null {
  if (amendmentId === null) return planLocked ? LOCKED : null;
  return draft === null || draft.sealed ? SEALED : null;
}

/** An avenant that does not plan the action yet starts from the plan it would take the place of. */
function planOf(
  versions: readonly StoredVersion[],
  { draft }: Contract,
  amendmentId: string | null,
): Pick<StoredVersion, "lines" | "version"> {
  const own = versions.find((version) =>
    amendmentId === null ? version.number === 0 : version.amendmentId === amendmentId,
  );
  if (own) return own;
  const sealed = versions.filter((version) => version.sealed);
  return { lines: [...((draft && replacedVersion(sealed, draft))?.lines ?? [])] as StoredVersion["lines"], version: 0 };
}
