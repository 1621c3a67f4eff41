import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import { Denied } from "@/domain/shared/refusal";
import { enterTerritory, type Transaction } from "@/server/db/transaction";

const territory = z.object({ territoryId: z.string(), regionId: z.string(), publishedAt: z.date().nullable() });
export type Publishing = z.infer<typeof territory>;

/** The territory, once the viewer may open it to everyone: what is decided about that is decided one after the other. */
export async function loadPublishing(tx: Transaction, viewer: Viewer, slug: string): Promise<Publishing> {
  const rows = await tx.$queryRaw`
    SELECT id AS "territoryId", region_id AS "regionId", published_at AS "publishedAt"
    FROM territory WHERE slug = ${slug} FOR NO KEY UPDATE`;
  const [found] = z.array(territory).parse(rows);
  if (!found || !can(viewer, "territory.publish", found))
    throw new Denied("territory.unknown", "Ce territoire n’existe pas, ou il n’est pas dans votre périmètre.");
  await enterTerritory(tx, found.territoryId);
  return found;
}

const body = z.object({ id: z.string(), name: z.string(), siret: z.string().nullable() });
const grant = z.object({
  lineId: z.string(),
  actionId: z.string(),
  deMinimis: z.boolean().nullable(),
  funder: body,
  beneficiary: body,
});
export type PublishedGrant = z.infer<typeof grant>;

/** A grant of that territory, with the bodies its publication names. */
export async function loadGrant(tx: Transaction, { territoryId }: Publishing, lineId: string): Promise<PublishedGrant> {
  const rows = await tx.$queryRaw`
    SELECT l.id AS "lineId", l.action_id AS "actionId", l.de_minimis AS "deMinimis",
      json_build_object('id', f.id, 'name', f.name, 'siret', f.siret) AS funder,
      json_build_object('id', b.id, 'name', b.name, 'siret', b.siret) AS beneficiary
    FROM funding_line l JOIN action a ON a.id = l.action_id JOIN organization f ON f.id = l.funder_id
      JOIN organization b ON b.id = coalesce(a.project_owner_id, a.carrier_id)
    WHERE l.id = ${lineId}::uuid AND l.territory_id = ${territoryId}::uuid AND l.kind = 'GRANT' FOR UPDATE OF l`;
  const [found] = z.array(grant).parse(rows);
  if (!found)
    throw new Denied("grant.unknown", "Cette subvention n’existe pas, ou elle n’est pas dans votre périmètre.");
  return found;
}
