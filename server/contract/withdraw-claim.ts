import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import { PERIMETERS } from "@/domain/contract/envelope";
import { announcedAmount } from "@/domain/contract/envelope.labels";
import type { WithdrawClaimInput } from "@/domain/contract/envelope.schema";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { enterTerritory, type Transaction, write } from "@/server/db/transaction";

/** Withdraws a claim from today on, with its reason: it stays readable, and counts no more. */
export function withdrawClaim(viewer: Viewer, input: WithdrawClaimInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const claim = await loadClaim(tx, viewer, input.claimId);
    const { id, territoryId, amount, author, perimeter } = claim;
    const identity = {
      territoryId,
      actorId: viewer.id,
      operation: "envelope.withdraw",
      key: input.key,
      payload: input,
    };
    return once(tx, identity, async () => {
      if (claim.withdrawn) throw new Refusal("envelope.withdrawn", "Cette annonce est déjà retirée.");
      const { reason } = input;
      const withdrawnOn = new Date(today(claim));
      await tx.envelopeClaim.update({ where: { id }, data: { withdrawnOn, withdrawnReason: reason } });
      await record(tx, {
        territoryId,
        actionId: null,
        actorId: viewer.id,
        event: "envelope.withdrawn",
        subjectId: id,
        after: { amount, author, perimeter, reason },
      });
      return { message: `Annonce de ${announcedAmount(amount)} retirée.` } satisfies Done;
    });
  });
}

const row = z.object({
  id: z.string(),
  territoryId: z.string(),
  regionId: z.string(),
  amount: z.bigint().transform((value) => cents(Number(value))),
  author: z.string(),
  perimeter: z.enum(PERIMETERS),
  withdrawn: z.boolean(),
  situationDate: calendarDateSchema.nullable(),
});

async function loadClaim(tx: Transaction, viewer: Viewer, claimId: string): Promise<z.infer<typeof row>> {
  const rows = await tx.$queryRaw`
    SELECT k.id, k.territory_id AS "territoryId", t.region_id AS "regionId", k.amount_cents::bigint AS amount, k.author, k.perimeter,
           k.withdrawn_on IS NOT NULL AS withdrawn, t.situation_date::text AS "situationDate"
    FROM envelope_claim k JOIN territory t ON t.id = k.territory_id WHERE k.id = ${claimId}::uuid FOR UPDATE OF k`;
  const [claim] = z.array(row).parse(rows);
  if (!claim || !can(viewer, "plan.edit", claim))
    throw new Denied("envelope.unknown", "Cette annonce n’existe pas, ou elle n’est pas dans votre périmètre.");
  await enterTerritory(tx, claim.territoryId);
  return claim;
}
