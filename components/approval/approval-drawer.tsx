import type { Route } from "next";
import type { Place } from "@/components/territory/links";
import { Drawer } from "@/components/ui/drawer";
import { Note } from "@/components/ui/note";
import { longDate } from "@/domain/shared/format";
import type { ApprovalGesture, OpenedApproval } from "@/server/approval/pending-approvals.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { AmendmentContent } from "./amendment-content";
import { ClosingContent } from "./closing-content";
import { ApproveForm, RefuseForm } from "./lazy-forms";

type ApprovalDrawerProps = {
  opened: OpenedApproval;
  /** Whether the viewer is who asked: somebody else answers. */
  isOwn: boolean;
  actions: readonly FullAction[];
  place: Place;
  closeHref: Route;
  hrefFor: (gesture: ApprovalGesture) => Route;
};

/** What the préfecture is asked to approve, read in full, and its answer. */
export function ApprovalDrawer({ opened, isOwn, actions, place, closeHref, hrefFor }: ApprovalDrawerProps) {
  const { approval, amendment, gesture } = opened;
  const { title, subtitle, subject } = wordsOf(approval);
  const content = (
    <>
      {approval.answer && <Note title={answerWords(approval.answer)} />}
      {approval.kind === "CLOSING" && <ClosingContent approval={approval} />}
      {amendment && <AmendmentContent amendment={amendment} actions={actions} place={place} />}
    </>
  );
  const changed =
    approval.kind === "AMENDMENT" && approval.answer === null && approval.amendment.version !== approval.subjectVersion;
  const shared = { approvalId: approval.id, subject, closeHref };
  return (
    <Drawer key={gesture} title={title} subtitle={subtitle} closeHref={closeHref}>
      {isOwn || (changed && gesture === "approuver") ? (
        <div className="grid gap-4 px-6 py-5 max-sm:px-4">
          <Note
            tone="warn"
            title={
              isOwn
                ? "Vous avez fait cette demande : c’est à quelqu’un d’autre de la préfecture d’y répondre."
                : "Le brouillon a changé depuis la demande : le chef de projet doit la refaire pour cette version."
            }
          />
          {content}
        </div>
      ) : gesture === "refuser" ? (
        <RefuseForm {...shared} otherHref={hrefFor("approuver")}>
          {content}
        </RefuseForm>
      ) : (
        <ApproveForm {...shared} otherHref={hrefFor("refuser")}>
          {content}
        </ApproveForm>
      )}
    </Drawer>
  );
}

const OUTCOMES = { APPROVED: "Approuvé", REFUSED: "Refusé", WITHDRAWN: "Demande retirée" } as const;

function answerWords({ outcome, on, by }: NonNullable<OpenedApproval["approval"]["answer"]>): string {
  return `${OUTCOMES[outcome]} le ${longDate(on)} par ${by}`;
}

function wordsOf(approval: OpenedApproval["approval"]) {
  const asked = `Demandé par ${approval.author} le ${longDate(approval.askedOn)}`;
  if (approval.kind === "CLOSING")
    return {
      title: `Clôture de l’action ${approval.action.number}`,
      subtitle: `${approval.action.title} · ${asked}`,
      subject: "la clôture",
    };
  const { number, object } = approval.amendment;
  return { title: `Avenant n° ${number} : ${object}`, subtitle: asked, subject: `l’avenant n° ${number}` };
}
