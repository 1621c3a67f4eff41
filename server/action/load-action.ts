import "server-only";
import { z } from "zod";
import { can, type Permission, type Scope, type Viewer } from "@/domain/access/permissions";
import { readingOf, VISIBILITIES } from "@/domain/access/visibility";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { Prisma } from "@/prisma/generated/client";
import { standingFunders } from "@/server/access/standing-funders";
import { enterTerritory, type Transaction } from "@/server/db/transaction";

const row = z.object({
  actionId: z.string(),
  territoryId: z.string(),
  regionId: z.string(),
  number: z.number(),
  title: z.string(),
  slug: z.string(),
  accounting: z.enum(["PUBLIC", "COMPANY"]),
  signedOn: calendarDateSchema,
  endsOn: calendarDateSchema,
  situationDate: calendarDateSchema.nullable(),
  amountsVisibility: z.enum(VISIBILITIES),
  textsVisibility: z.enum(VISIBILITIES),
  funders: z
    .array(z.string())
    .nullable()
    .transform((ids) => ids ?? []),
});
export type LoadedAction = z.infer<typeof row>;

const UNKNOWN = "Cette action n’existe pas, ou elle n’est pas dans votre périmètre.";

/**
 * The action a command is about, once the viewer may do that to it. The scope is what the row says, never the request;
 * an action that can't be seen and one that doesn't exist get the same answer.
 */
export async function loadAction(
  tx: Transaction,
  viewer: Viewer,
  actionId: string,
  permission: Permission,
): Promise<LoadedAction> {
  const rows = await tx.$queryRaw`
    SELECT a.id AS "actionId", a.territory_id AS "territoryId", t.region_id AS "regionId", a.number, a.title, t.slug, a.accounting,
           c.signed_on::text AS "signedOn", c.ends_on::text AS "endsOn", t.situation_date::text AS "situationDate",
           a.amounts_visibility AS "amountsVisibility", a.texts_visibility AS "textsVisibility", (${standingFunders(Prisma.sql`a`)}) AS funders
    FROM action a JOIN territory t ON t.id = a.territory_id JOIN contract c ON c.id = a.contract_id
    WHERE a.id = ${actionId}::uuid`;
  const [action] = z.array(row).parse(rows);
  if (!action || readingOf(viewer, action) !== "full") throw new Denied("action.unknown", UNKNOWN);
  authorize(viewer, permission, action);
  await enterTerritory(tx, action.territoryId);
  return action;
}

/** The action a thing belongs to. An action unknown to the viewer makes the thing `unknown` too, in its own words. */
export function loadActionOf(
  tx: Transaction,
  viewer: Viewer,
  actionId: string,
  permission: Permission,
  unknown: () => Denied,
): Promise<LoadedAction> {
  return loadAction(tx, viewer, actionId, permission).catch((error: unknown) => {
    throw error instanceof Refusal && error.code === "action.unknown" ? unknown() : error;
  });
}

export function authorize(viewer: Viewer, permission: Permission, scope: Scope): void {
  if (!can(viewer, permission, scope))
    throw new Denied(
      "access.denied",
      "Votre rôle ne permet pas ce geste. Demandez-le au chef de projet du territoire.",
    );
}
