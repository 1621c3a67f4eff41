import "server-only";
import { z } from "zod";
import { can, type Permission } from "@/domain/access/permissions";
import { readingOf, VISIBILITIES } from "@/domain/access/visibility";
import type { NamedAction } from "@/domain/import/verdict";
import { Prisma } from "@/prisma/generated/client";
import { standingFunders } from "@/server/access/standing-funders";
import { jsonList } from "@/server/db/json-list";
import type { Transaction } from "@/server/db/transaction";
import type { ImportContext } from "./importer";

const row = z.object({
  id: z.string(),
  number: z.int(),
  amountsVisibility: z.enum(VISIBILITIES),
  textsVisibility: z.enum(VISIBILITIES),
  funders: jsonList(z.string()),
});

/** Every action of the territory by its number, with why this person may not write that kind of row about it. */
export async function namedActions(
  tx: Transaction,
  { viewer, territoryId, regionId }: ImportContext,
  permission: Permission,
): Promise<Map<number, NamedAction>> {
  const rows = await tx.$queryRaw`
    SELECT a.id, a.number, a.amounts_visibility AS "amountsVisibility", a.texts_visibility AS "textsVisibility",
      (${standingFunders(Prisma.sql`a`)}) AS funders
    FROM action a WHERE a.territory_id = ${territoryId}::uuid ORDER BY a.number`;
  const named = z
    .array(row)
    .parse(rows)
    .map(({ id, number, ...guarded }): NamedAction => {
      const scope = { territoryId, regionId, actionId: id };
      const isOpen = readingOf(viewer, { ...scope, ...guarded }) === "full" && can(viewer, permission, scope);
      const refusal = isOpen
        ? null
        : `L’action ${number} n’est pas la vôtre : retirez cette ligne, ou confiez-la à son pilote.`;
      return { id, number, refusal };
    });
  return new Map(named.map((action) => [action.number, action]));
}

/** The actions that this person may write to, by id. */
export function writableIds(actions: ReadonlyMap<number, NamedAction>): string[] {
  return [...actions.values()].flatMap(({ id, refusal }) => (refusal === null ? [id] : []));
}

type HeldState = "READY" | "CHANGED" | "IMPORTED";

/**
 * Holds the actions the rows of a file are about, in the order of their numbers, so that two files never wait for each other;
 * what only names them, as expenses do, goes on meanwhile.
 */
export async function holdActions(
  tx: Transaction,
  { importId, territoryId }: ImportContext,
  states: readonly HeldState[],
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM action a WHERE a.territory_id = ${territoryId}::uuid AND a.number IN (
      SELECT ("values" ->> 'action')::int FROM import_row
      WHERE import_id = ${importId}::uuid AND state = ANY (${[...states]}::"ImportRowState"[]))
    ORDER BY a.number FOR NO KEY UPDATE OF a`;
}

const OWNED = { milestone: Prisma.sql`milestone`, funding_line: Prisma.sql`funding_line` };

/** Holds what those actions own, in the order of ids, as the sealing of an avenant does: gestures on them wait. */
export async function holdOwned(
  tx: Transaction,
  { importId, territoryId }: ImportContext,
  owned: keyof typeof OWNED,
  states: readonly HeldState[],
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM ${OWNED[owned]} o WHERE o.action_id IN (
      SELECT a.id FROM action a JOIN import_row r ON (r."values" ->> 'action')::int = a.number
      WHERE a.territory_id = ${territoryId}::uuid AND r.import_id = ${importId}::uuid AND r.state = ANY (${[...states]}::"ImportRowState"[]))
    ORDER BY o.id FOR NO KEY UPDATE OF o`;
}
