import "server-only";
import { z } from "zod";
import { type EnvelopeBand, envelopeBand, PERIMETERS } from "@/domain/contract/envelope";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { Prisma } from "@/prisma/generated/client";
import { todayInFrance } from "@/server/clock";
import { standingClaim } from "@/server/contract/standing-claim";
import { lookEverywhere, read } from "@/server/db/transaction";

const row = z.object({
  title: z.string(),
  isDemo: z.boolean(),
  signedOn: calendarDateSchema,
  endsOn: calendarDateSchema,
  actions: z.number(),
  claims: z.array(
    z.object({
      amount: z.number().transform(cents),
      author: z.string(),
      shortAuthor: z.string(),
      wording: z.string(),
      statedOn: calendarDateSchema,
      document: z.string(),
      perimeter: z.enum(PERIMETERS),
    }),
  ),
});

export type PublicFacts = {
  title: string;
  isDemo: boolean;
  signedOn: CalendarDate;
  endsOn: CalendarDate;
  actions: number;
  band: EnvelopeBand | null;
};

/** What a visitor may know before signing in: the contract's title, term, number of actions and announced total. */
export function publicFacts(): Promise<PublicFacts | null> {
  const asOf = Prisma.sql`coalesce(t.situation_date, ${todayInFrance()}::date)`;
  return read("system", async (tx) => {
    await lookEverywhere(tx);
    const rows = await tx.$queryRaw`
      SELECT c.title, t.is_demo AS "isDemo", c.signed_on::text AS "signedOn", c.ends_on::text AS "endsOn",
        (SELECT count(*)::int FROM action a WHERE a.contract_id = c.id) AS actions,
        (SELECT coalesce(json_agg(json_build_object('amount', k.amount_cents, 'author', k.author, 'shortAuthor', k.short_author,
           'wording', k.wording, 'statedOn', k.stated_on, 'document', k.document, 'perimeter', k.perimeter)), '[]'::json)
         FROM envelope_claim k WHERE k.contract_id = c.id AND ${standingClaim(asOf)}) AS claims
      FROM territory t JOIN contract c ON c.territory_id = t.id
      ORDER BY c.signed_on, t.slug LIMIT 1`;
    const [found] = z.array(row).parse(rows);
    if (!found) return null;
    const { claims, ...facts } = found;
    return { ...facts, band: envelopeBand(claims, "TOTAL_INVESTMENT") };
  });
}
