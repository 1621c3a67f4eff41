import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import { readingOf, VISIBILITIES } from "@/domain/access/visibility";
import { Prisma } from "@/prisma/generated/client";
import { standingFunders } from "@/server/access/standing-funders";
import { jsonList } from "@/server/db/json-list";
import type { Transaction } from "@/server/db/transaction";

const row = z.object({
  id: z.string(),
  regionId: z.string(),
  slug: z.string(),
  shortName: z.string(),
  isDemo: z.boolean(),
  actions: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      shortTitle: z.string(),
      amountsVisibility: z.enum(VISIBILITIES),
      textsVisibility: z.enum(VISIBILITIES),
      funders: jsonList(z.string()),
    }),
  ),
});

/** A territory someone holds a role in, with the actions they read in full. */
export type ReadTerritory = Pick<z.infer<typeof row>, "id" | "slug" | "shortName" | "isDemo" | "actions"> & {
  /** Whether what is about the whole contract is theirs to read. */
  whole: boolean;
};

/** Every territory the viewer's roles reach, each action judged as its page judges it, in one statement. */
export async function readTerritories(tx: Transaction, viewer: Viewer): Promise<ReadTerritory[]> {
  const rows = await tx.$queryRaw`
    SELECT t.id, t.region_id AS "regionId", t.slug, t.short_name AS "shortName", t.is_demo AS "isDemo", coalesce((
        SELECT json_agg(json_build_object('id', a.id, 'number', a.number, 'shortTitle', a.short_title, 'amountsVisibility', a.amounts_visibility,
          'textsVisibility', a.texts_visibility, 'funders', (${standingFunders(Prisma.sql`a`)})) ORDER BY a.number)
        FROM action a WHERE a.territory_id = t.id), '[]'::json) AS actions
    FROM territory t
    WHERE ${viewer.reach} = '*' OR t.id::text = ANY (string_to_array(${viewer.reach}, ','))
    ORDER BY t.name`;
  return z
    .array(row)
    .parse(rows)
    .map(({ regionId, actions, ...territory }) => {
      const place = { territoryId: territory.id, regionId };
      const read = actions.filter(
        (action) => readingOf(viewer, { ...place, actionId: action.id, ...action }) === "full",
      );
      return { ...territory, actions: read, whole: can(viewer, "action.read", place) };
    });
}
