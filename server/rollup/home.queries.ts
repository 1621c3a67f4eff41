import "server-only";
import { z } from "zod";
import { type Home, homeOf } from "@/domain/access/home";
import type { Viewer } from "@/domain/access/permissions";
import { ROLES } from "@/domain/access/roles";
import { read } from "@/server/db/transaction";

const held = z.object({ role: z.enum(ROLES), slug: z.string().nullable(), action: z.int().nullable() });

/** Where the viewer lands, from one row per role they hold. */
export function findHome(viewer: Viewer): Promise<Home> {
  return read(viewer, async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT m.role, t.slug, a.number AS action
      FROM membership m LEFT JOIN territory t ON t.id = m.territory_id LEFT JOIN action a ON a.id = m.action_id
      WHERE m.user_id = ${viewer.id}::uuid`;
    return homeOf(z.array(held).parse(rows));
  });
}
