import "server-only";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate, NBSP } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import type { Transaction } from "@/server/db/transaction";
import type { LoadedCopil } from "./load-copil";

const WRONG = "La séance n’est pas enregistrée : sa date est à corriger.";

/** A session is held after the contract is signed, and alone on its day. */
export async function judgeDay(
  tx: Transaction,
  { territoryId, signedOn }: Pick<LoadedCopil, "territoryId" | "signedOn">,
  heldOn: CalendarDate,
  meetingId: string | null,
): Promise<void> {
  if (heldOn < signedOn)
    throw new Refusal("copil.early", WRONG, { heldOn: `Pas avant le contrat, signé le ${longDate(signedOn)}.` });
  const same = await tx.copilMeeting.findFirst({
    where: {
      territoryId,
      heldOn: new Date(heldOn),
      cancelledAt: null,
      ...(meetingId !== null && { id: { not: meetingId } }),
    },
    select: { number: true },
  });
  if (same)
    throw new Refusal("copil.twice", WRONG, {
      heldOn: `Le COPIL n°${NBSP}${same.number} a déjà lieu ce jour-là : choisissez un autre jour, ou modifiez cette séance.`,
    });
}
