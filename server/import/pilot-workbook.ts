import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { canSomewhere, type Viewer } from "@/domain/access/permissions";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { keepingRefusals } from "@/server/access/denial";
import { requireViewer } from "@/server/access/viewer";
import { today } from "@/server/clock";
import { enterTerritory, type Transaction, write } from "@/server/db/transaction";
import { type HoldingTerritory, handOutWorkbook } from "./hand-out-workbook";

const row = z.object({
  territoryId: z.string(),
  regionId: z.string(),
  name: z.string(),
  isDemo: z.boolean(),
  situationDate: calendarDateSchema.nullable(),
});

/** « Mon classeur » of whoever asks, as a file to keep. Asking again gives another, which knows what stands by then. */
export async function pilotWorkbook(slug: string): Promise<Response> {
  const viewer = await requireViewer();
  const bytes = await keepingRefusals(viewer, () =>
    write(
      viewer,
      async (tx) => (await handOutWorkbook(tx, viewer, await heldTerritory(tx, viewer, slug))) ?? notFound(),
    ),
  );
  return new Response(bytes as BodyInit, {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="creuset-mon-classeur-${slug}.xlsx"`,
      "cache-control": "no-store",
    },
  });
}

async function heldTerritory(tx: Transaction, viewer: Viewer, slug: string): Promise<HoldingTerritory> {
  const [found] = z.array(row).parse(
    await tx.$queryRaw`
      SELECT id AS "territoryId", region_id AS "regionId", name, is_demo AS "isDemo", situation_date::text AS "situationDate"
      FROM territory WHERE slug = ${slug}`,
  );
  if (!found || !canSomewhere(viewer, "import.run", found)) return notFound();
  await enterTerritory(tx, found.territoryId);
  return { ...found, asOf: today(found) };
}
