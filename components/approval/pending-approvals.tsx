import { Stamp } from "lucide-react";
import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { pendingHeadline } from "@/domain/approval/approval-words";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { elapsedSince } from "@/domain/shared/elapsed";
import { STATUS_LABELS } from "@/domain/status/status.labels";
import type { PendingApproval } from "@/server/approval/pending-approvals.queries";

type PendingApprovalsProps = {
  approvals: readonly PendingApproval[];
  hrefOf: (approval: PendingApproval) => Route;
  asOf: CalendarDate;
};

/** What does not count before the préfecture has answered: avenants and closings. Nothing when none waits. */
export function PendingApprovals({ approvals, hrefOf, asOf }: PendingApprovalsProps) {
  if (approvals.length === 0) return null;
  return (
    <section aria-labelledby="approbations" className="mb-8 border-l-4 border-braise bg-braise-voile px-4 py-3">
      <h2 id="approbations" className="flex items-center gap-2 text-16">
        <Stamp aria-hidden="true" className="size-4" />
        {pendingHeadline(approvals.length)}
      </h2>
      <ul className="mt-1">
        {approvals.map((approval) => (
          <li
            key={approval.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-filet py-2 first:border-t-0"
          >
            <span className="min-w-0 flex-1 basis-72 text-14">
              <b>{titleOf(approval)}</b>
              <span className="block text-13 text-encre-2">
                {detailOf(approval)} · {approval.author}, {elapsedSince(approval.askedOn, asOf)}
              </span>
            </span>
            <ButtonLink size="mini" href={hrefOf(approval)} scroll={false}>
              Lire et répondre<span className="sr-only"> : {titleOf(approval)}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf(approval: PendingApproval): string {
  if (approval.kind === "AMENDMENT") return `Avenant n° ${approval.amendment.number}`;
  return `Clôture de l’action ${approval.action.number}, « ${STATUS_LABELS[approval.declaration.status]} »`;
}

function detailOf(approval: PendingApproval): string {
  return approval.kind === "AMENDMENT" ? approval.amendment.object : approval.declaration.sentence;
}
