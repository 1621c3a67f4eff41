import "server-only";
import { z } from "zod";
import { enterTerritory, lookEverywhere, type Transaction } from "@/server/db/transaction";

const row = z.object({
  id: z.string(),
  regionCode: z.string(),
  publishedAt: z.date().nullable(),
  changedAt: z.date().nullable(),
  electedPilotName: z.string().nullable(),
  electedPilotOffice: z.string().nullable(),
  industrialPilotName: z.string().nullable(),
  industrialPilotOffice: z.string().nullable(),
});
export type PublishedTerritory = z.infer<typeof row>;

/** First words of the events that change something of what is open. */
const SHOWN = [
  "spending",
  "milestone",
  "status",
  "closing",
  "forecast",
  "funding",
  "plan",
  "amendment",
  "decision",
  "envelope",
  "action",
  "import",
  "publication",
];

/** What only openness asks of a territory, opened to everyone or not. */
export async function publicationFacts(tx: Transaction, slug: string): Promise<PublishedTerritory | null> {
  const rows = await tx.$queryRaw`
    SELECT t.id, r.code AS "regionCode", t.published_at AS "publishedAt",
      c.elected_pilot_name AS "electedPilotName", c.elected_pilot_office AS "electedPilotOffice",
      c.industrial_pilot_name AS "industrialPilotName", c.industrial_pilot_office AS "industrialPilotOffice",
      (SELECT j.at FROM journal_entry j WHERE j.territory_id = t.id AND split_part(j.event, '.', 1) = ANY (${SHOWN})
       ORDER BY j.sequence DESC LIMIT 1) AS "changedAt"
    FROM territory t JOIN region r ON r.id = t.region_id JOIN contract c ON c.territory_id = t.id WHERE t.slug = ${slug}`;
  const [found] = z.array(row).parse(rows);
  return found ?? null;
}

/** A territory that its ADMIN opened to everyone, all others shut out for the rest of the transaction; null when there is none. */
export async function enterPublished(tx: Transaction, slug: string): Promise<PublishedTerritory | null> {
  await lookEverywhere(tx);
  const found = await publicationFacts(tx, slug);
  if (!found?.publishedAt) return null;
  await enterTerritory(tx, found.id);
  return found;
}
