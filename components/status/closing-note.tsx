import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { dayMonth, THIN } from "@/domain/shared/format";
import { STATUS_LABELS } from "@/domain/status/status.labels";
import type { PendingClosing } from "@/server/status/points.queries";
import { WithdrawClosing } from "./status-gestures";

type ClosingNoteProps = {
  closing: NonNullable<PendingClosing>;
  asOf: CalendarDate;
  withdraws: boolean;
  /** Where the préfecture answers; null for who may not. */
  answerHref: Route | null;
};

/** The end of the action is asked: who asked, when, and what is awaited. */
export function ClosingNote({ closing, asOf, withdraws, answerHref }: ClosingNoteProps) {
  const title = `Clôture demandée le ${dayMonth(closing.askedOn, asOf)} par ${closing.author} : «${THIN}${STATUS_LABELS[closing.status]}${THIN}».`;
  return (
    <Note tone="call" title={title} className="mt-4">
      <p>{closing.sentence}</p>
      <p className="text-encre-3">La préfecture doit l’approuver. La météo ne change pas d’ici là.</p>
      {answerHref && (
        <p className="mt-1 print:hidden">
          <ButtonLink size="mini" href={answerHref} scroll={false}>
            Répondre à la demande
          </ButtonLink>
        </p>
      )}
      {withdraws && (
        <div className="mt-1 justify-self-start print:hidden">
          <WithdrawClosing approvalId={closing.id} />
        </div>
      )}
    </Note>
  );
}
