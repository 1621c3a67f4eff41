import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { enterTerritory, type Transaction } from "@/server/db/transaction";

const row = z.object({
  id: z.string(),
  territoryId: z.string(),
  regionId: z.string(),
  slug: z.string(),
  situationDate: calendarDateSchema.nullable(),
  contractId: z.string(),
  number: z.number(),
  signedOn: calendarDateSchema,
  object: z.string(),
  decision: z.string(),
  sealed: z.boolean(),
  version: z.number(),
});
export type LoadedAmendment = z.infer<typeof row>;

const UNKNOWN = "Cet avenant n’existe pas, ou il n’est pas dans votre périmètre.";

/** The avenant, locked until the end of the transaction, once the viewer may write the plan of its contract. */
export async function loadAmendment(tx: Transaction, viewer: Viewer, amendmentId: string): Promise<LoadedAmendment> {
  const rows = await tx.$queryRaw`
    SELECT k.id, k.territory_id AS "territoryId", t.region_id AS "regionId", t.slug, t.situation_date::text AS "situationDate",
           k.contract_id AS "contractId", k.number, k.signed_on::text AS "signedOn", k.object, k.decision,
           k.sealed_at IS NOT NULL AS sealed, k.version
    FROM amendment k JOIN territory t ON t.id = k.territory_id WHERE k.id = ${amendmentId}::uuid FOR UPDATE OF k`;
  const [amendment] = z.array(row).parse(rows);
  if (!amendment || !can(viewer, "plan.edit", amendment)) throw new Denied("amendment.unknown", UNKNOWN);
  await enterTerritory(tx, amendment.territoryId);
  return amendment;
}

/** The same while it is still prepared: once sealed, it is as fixed as the paper it stands for. */
export async function loadDraft(tx: Transaction, viewer: Viewer, amendmentId: string): Promise<LoadedAmendment> {
  const amendment = await loadAmendment(tx, viewer, amendmentId);
  if (amendment.sealed)
    throw new Refusal(
      "amendment.sealed",
      `L’avenant n° ${amendment.number} est applicable : il ne change plus. Ouvrez un autre avenant pour le corriger.`,
    );
  return amendment;
}

/** Every change of a draft, its plans and dates included, makes another version of it. */
export async function touchDraft(tx: Transaction, amendmentId: string): Promise<void> {
  await tx.amendment.update({ where: { id: amendmentId }, data: { version: { increment: 1 } } });
}
