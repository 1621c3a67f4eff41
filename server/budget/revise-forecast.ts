import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { ReviseForecastInput } from "@/domain/budget/forecast.schema";
import { profileInWords } from "@/domain/budget/forecast-profile.labels";
import { firstDay } from "@/domain/shared/calendar-date";
import { eurosExact } from "@/domain/shared/format";
import { cents, subtractCents } from "@/domain/shared/money";
import { Refusal } from "@/domain/shared/refusal";
import { loadAction } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { profileMonths } from "./profile-months";

/** The pilot's own forecast at completion, with its reason; what is already paid is its floor. */
export function reviseForecast(viewer: Viewer, input: ReviseForecastInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "forecast.revise");
    const { territoryId, actionId } = action;
    const identity = { territoryId, actorId: viewer.id, operation: "forecast.revise", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const paid = await tx.expenseEntry.aggregate({ where: { actionId, stage: "PAID" }, _sum: { amountCents: true } });
      const floor = cents(Number(paid._sum.amountCents ?? 0n));
      if (input.amount < floor)
        throw new Refusal("forecast.belowPaid", "La prévision n’est pas enregistrée : le montant est à corriger.", {
          amount: `Au moins ${eurosExact(floor)}, déjà payés à ce jour.`,
        });
      const months = await profileMonths(tx, action, input.profile, subtractCents(input.amount, floor));
      const shiftMonths = input.profile?.kind === "SHIFT" && months.length > 0 ? input.profile.months : null;
      const previous = await tx.forecastRevision.findFirst({
        where: { actionId },
        orderBy: [{ declaredOn: "desc" }, { recordedAt: "desc" }],
        select: { amountCents: true },
      });
      const revision = await tx.forecastRevision.create({
        data: {
          territoryId,
          actionId,
          amountCents: BigInt(input.amount),
          reason: input.reason,
          declaredOn: new Date(today(action)),
          authorId: viewer.id,
          shiftMonths,
          months: {
            create: months.map(({ month, amount }) => ({
              month: new Date(firstDay(month)),
              amountCents: BigInt(amount),
            })),
          },
        },
      });
      const before = { amount: previous ? Number(previous.amountCents) : null };
      const after = { amount: input.amount, previous: before.amount, reason: input.reason, shiftMonths, months };
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: "forecast.revised",
        subjectId: revision.id,
        before,
        after,
      });
      const spread = months.length === 0 ? "" : `, ${profileInWords({ shiftMonths, months })}`;
      return {
        message: `Prévision de l’action ${action.number} portée à ${eurosExact(input.amount)}${spread}.`,
      } satisfies Done;
    });
  });
}
