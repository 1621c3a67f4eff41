import "server-only";
import { z } from "zod";
import { PERIMETERS } from "@/domain/contract/envelope";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import type { Transaction } from "@/server/db/transaction";

const row = z.object({
  id: z.string(),
  amount: z.bigint().transform((value) => cents(Number(value))),
  author: z.string(),
  shortAuthor: z.string(),
  wording: z.string(),
  statedOn: calendarDateSchema,
  document: z.string(),
  perimeter: z.enum(PERIMETERS),
  recorder: z.string().nullable(),
  withdrawnOn: calendarDateSchema.nullable(),
  withdrawnReason: z.string().nullable(),
});
export type StoredClaim = z.infer<typeof row>;

/** Everything ever announced for the contract, the oldest first, withdrawn claims with their reason. */
export async function listClaims(tx: Transaction, territoryId: string): Promise<StoredClaim[]> {
  const rows = await tx.$queryRaw`
    SELECT k.id, k.amount_cents::bigint AS amount, k.author, k.short_author AS "shortAuthor", k.wording, k.stated_on::date::text AS "statedOn",
           k.document, k.perimeter, u.name AS recorder, k.withdrawn_on::date::text AS "withdrawnOn", k.withdrawn_reason AS "withdrawnReason"
    FROM envelope_claim k LEFT JOIN app_user u ON u.id = k.author_id
    WHERE k.territory_id = ${territoryId}::uuid ORDER BY k.stated_on, k.amount_cents, k.id`;
  return z.array(row).parse(rows);
}
