import { ClosingDrawer } from "@/components/approval/closing-drawer";
import { AttachedProofs } from "@/components/attachment/attached-proofs";
import { ProofDrawer } from "@/components/attachment/proof-drawer";
import { forecastStart } from "@/components/budget/forecast-start";
import { SubjectTalk } from "@/components/comment/subject-talk";
import { MilestoneDrawer } from "@/components/milestone/milestone-drawer";
import { ObstacleDrawer } from "@/components/obstacle/obstacle-drawer";
import { ExpenseDrawer } from "@/components/spending/expense-drawer";
import { spendingTarget } from "@/components/spending/spending-target";
import { pointStart } from "@/components/status/point-start";
import { actionHref, type Place } from "@/components/territory/links";
import { Drawer } from "@/components/ui/drawer";
import type { ProvenSubject } from "@/domain/attachment/proof-subject";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { lastPointWords } from "@/domain/status/point-start";
import type { ActionDrawerContent } from "@/server/action/action-drawer.queries";
import type { ProofRow } from "@/server/attachment/proof-rows";
import type { ActionTalk } from "@/server/comment/action-talk";
import type { FullAction } from "@/server/territory/visible-contract";
import {
  AddMilestoneForm,
  DeclareStatusForm,
  PointForm,
  RecordExpenseForm,
  ReviseForecastForm,
  VisibilityForm,
} from "./lazy-forms";

type ActionDrawerProps = {
  place: Place;
  action: FullAction;
  today: CalendarDate;
  content: ActionDrawerContent;
  talk: ActionTalk;
  proofs: readonly ProofRow[];
};

const TITLES = {
  record: "Saisir une dépense",
  status: "Déclarer la météo",
  point: "Mettre à jour le point",
  forecast: "Réviser la prévision à terme",
  addMilestone: "Ajouter un jalon",
  visibility: "Confidentialité de l’action",
} as const;

/** The drawer the address asks for, over the action's page. Nothing when it asks for none. */
export function ActionDrawer({ place, action, today, content, talk, proofs }: ActionDrawerProps) {
  if (!content) return null;
  const closeHref = actionHref(place, action.number);
  const about = (subject: ProvenSubject) => (
    <>
      <AttachedProofs subject={subject} action={action} place={place} proofs={proofs} />
      <SubjectTalk
        subject={subject}
        threads={talk.threads}
        at={{ place, number: action.number }}
        answers={action.rights.comment}
        asOf={today}
      />
    </>
  );
  if (content.kind === "expense") {
    const { expense } = content;
    const hrefFor = (geste: string | null, ecriture?: string) =>
      actionHref(place, action.number, { depense: expense.id, geste, ecriture });
    const said = about({ about: "expense", subjectId: expense.id });
    return (
      <ExpenseDrawer {...content} action={action} today={today} closeHref={closeHref} hrefFor={hrefFor} talk={said} />
    );
  }
  if (content.kind === "milestone") {
    const hrefFor = (geste: string | null) => actionHref(place, action.number, { jalon: content.milestone.id, geste });
    const said = about({ about: "milestone", subjectId: content.milestone.id });
    return (
      <MilestoneDrawer {...content} action={action} today={today} closeHref={closeHref} hrefFor={hrefFor} talk={said} />
    );
  }
  if (content.kind === "raiseObstacle" || content.kind === "obstacle") {
    const said = content.kind === "obstacle" && about({ about: "obstacle", subjectId: content.obstacle.id });
    return (
      <ObstacleDrawer place={place} action={action} today={today} content={content} closeHref={closeHref} talk={said} />
    );
  }
  if (content.kind === "closing")
    return <ClosingDrawer place={place} action={action} content={content} closeHref={closeHref} />;
  if (content.kind === "proof" || content.kind === "withdrawProof")
    return <ProofDrawer content={content} action={action} slug={place.slug} closeHref={closeHref} />;
  return (
    <Drawer
      key={content.kind}
      title={TITLES[content.kind]}
      subtitle={[
        `Action ${action.number}`,
        action.title,
        ...(content.kind === "point" ? [lastPointWords(content.form.points[0] ?? null, today)] : []),
      ].join(" · ")}
      closeHref={closeHref}
    >
      <DrawerForm action={action} today={today} content={content} closeHref={closeHref} />
    </Drawer>
  );
}

type DrawerFormProps = Pick<ActionDrawerProps, "action" | "today"> & {
  content: Extract<ActionDrawerContent, { kind: keyof typeof TITLES }>;
  closeHref: ReturnType<typeof actionHref>;
};

function DrawerForm({ action, today, content, closeHref }: DrawerFormProps) {
  switch (content.kind) {
    case "record":
      return (
        <RecordExpenseForm
          targets={[spendingTarget(action)]}
          stage={content.stage}
          today={today}
          closeHref={closeHref}
        />
      );
    case "status":
      return <DeclareStatusForm actionId={action.id} current={action.status} closeHref={closeHref} />;
    case "point":
      return <PointForm start={pointStart(action, content.form, today)} closeHref={closeHref} />;
    case "forecast": {
      const { id, number, paid, programmed, taxBasis } = action;
      return (
        <ReviseForecastForm
          action={{ id, number, paid, programmed, taxBasis }}
          start={forecastStart(action, today)}
          closeHref={closeHref}
        />
      );
    }
    case "addMilestone":
      return <AddMilestoneForm actionId={action.id} closeHref={closeHref} />;
    case "visibility":
      return <VisibilityForm actionId={action.id} current={action} closeHref={closeHref} />;
  }
}
