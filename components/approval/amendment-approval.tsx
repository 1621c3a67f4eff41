import { Note, type NoteTone } from "@/components/ui/note";
import { SectionHeading } from "@/components/ui/section-heading";
import {
  type AmendmentApproval as Approval,
  type ApprovalStanding,
  approvalStanding,
  isToBeAsked,
  standingWords,
} from "@/domain/approval/amendment-approval";
import type { Amendment } from "@/domain/budget/amendment";
import { AskApprovalForm } from "./ask-approval-form";

type AmendmentApprovalProps = { amendment: Amendment; approval: Approval | null };

const TONES: Record<ApprovalStanding, NoteTone> = {
  NONE: "plain",
  PENDING: "plain",
  APPROVED: "ok",
  REFUSED: "error",
  CHANGED: "warn",
};

/** What the préfecture has said of the draft as it stands, and what the project lead does next. */
export function AmendmentApproval({ amendment, approval }: AmendmentApprovalProps) {
  const standing = approvalStanding(amendment.version, approval);
  const { title, next } = standingWords(standing, approval);
  const isEmpty = amendment.plans.length + amendment.dates.length === 0;
  return (
    <section aria-labelledby="approbation" className="mt-10 max-w-(--colonne-lecture)">
      <SectionHeading id="approbation" title="Approbation de la préfecture" />
      <Note tone={TONES[standing]} title={title}>
        {approval?.reason && (standing === "REFUSED" || standing === "APPROVED") && (
          <blockquote>« {approval.reason} »</blockquote>
        )}
        <p>{next}</p>
      </Note>
      {isToBeAsked(standing) && !isEmpty && (
        <div className="mt-3">
          <AskApprovalForm amendmentId={amendment.id} version={amendment.version} again={approval !== null} />
        </div>
      )}
    </section>
  );
}
