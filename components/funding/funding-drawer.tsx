import type { Route } from "next";
import { AttachedProofs } from "@/components/attachment/attached-proofs";
import { SubjectTalk } from "@/components/comment/subject-talk";
import { Drawer } from "@/components/ui/drawer";
import { claimable, type Justified } from "@/domain/funding/claimable";
import type { FundedLine } from "@/domain/funding/funding-plan";
import { openClaims } from "@/domain/funding/payments";
import { schemeOf } from "@/domain/funding/scheme";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { FundingDrawerContent, FundingGesture } from "@/server/funding/funding-page";
import type { FundingPageFacts, FundingPayment } from "@/server/funding/funding-page.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { type FundingPlace, fundingHref, lineHref } from "./funding-links";
import { joinedFiles } from "./joined-files";
import { AddFundingForm, ClaimForm, EditFundingForm, ReceiptForm, RecordStepForm } from "./lazy-forms";
import { LineDetail } from "./line-detail";
import type { LineStateContext } from "./line-state";
import { TakeBackDrawer } from "./take-back-drawer";

type LineGesture = Exclude<FundingGesture, "retirer" | "annuler">;
type FundingDrawerProps = {
  action: FullAction;
  facts: FundingPageFacts;
  content: FundingDrawerContent;
  at: FundingPlace;
  justified: Justified;
  context: LineStateContext;
  today: CalendarDate;
};

const TITLES: Record<LineGesture, string> = {
  etape: "Enregistrer une étape",
  appel: "Demander un paiement",
  versement: "Enregistrer un versement",
  modifier: "Modifier l’intitulé",
};

/** The drawer the address asks for, over the funding page. Nothing when it asks for none. */
export function FundingDrawer(props: FundingDrawerProps) {
  const { action, facts, content, at, today } = props;
  if (!content) return null;
  const closeHref = fundingHref(at);
  if (content.kind === "add") {
    const { plan, funders } = facts;
    return (
      <Drawer
        key="add"
        title="Ajouter un financeur"
        subtitle={`Action ${action.number} · ${action.title}`}
        closeHref={closeHref}
      >
        <AddFundingForm actionId={action.id} plan={plan} funders={funders} today={today} closeHref={closeHref} />
      </Drawer>
    );
  }
  if (content.kind !== "line") return <TakeBackDrawer content={content} facts={facts} at={at} />;
  const line = facts.plan.lines.find(({ id }) => id === content.lineId);
  if (!line) return null;
  const { gesture } = content;
  const back = lineHref(at, line.id);
  const form = gesture && <GestureForm {...props} line={line} gesture={gesture} back={back} />;
  const scheme = schemeOf(line.scheme).label;
  return (
    <Drawer
      key={gesture ?? "line"}
      title={gesture ? TITLES[gesture] : line.funder}
      subtitle={gesture ? `${line.funder} · ${scheme}` : `${scheme} · action ${action.number}`}
      closeHref={gesture ? back : closeHref}
    >
      {form || (
        <LineDetail
          line={line}
          steps={facts.steps.filter(({ lineId }) => lineId === line.id)}
          payments={paymentsOf(facts, line)}
          context={props.context}
          writable={action.rights.recordFunding}
          talk={
            <>
              <AttachedProofs
                subject={{ about: "fundingLine", subjectId: line.id }}
                action={action}
                place={at.place}
                proofs={facts.proofs}
              />
              <SubjectTalk
                subject={{ about: "fundingLine", subjectId: line.id }}
                threads={facts.talk.threads}
                at={at}
                answers={action.rights.comment}
                asOf={today}
              />
            </>
          }
          closeHref={closeHref}
          hrefFor={(geste, target) => lineHref(at, line.id, { geste, ...target })}
        />
      )}
    </Drawer>
  );
}

type GestureFormProps = FundingDrawerProps & {
  line: FundedLine;
  gesture: LineGesture;
  back: Route;
};

function GestureForm({ facts, line, gesture, justified, today, back }: GestureFormProps) {
  const { plan } = facts;
  const common = { line, plan, today, closeHref: back };
  switch (gesture) {
    case "etape":
      return <RecordStepForm {...common} />;
    case "appel":
      return <ClaimForm {...common} proposed={claimable(line, justified)} files={joinedFiles(facts.proofs, line.id)} />;
    case "versement":
      return <ReceiptForm {...common} claims={openClaims(paymentsOf(facts, line))} />;
    case "modifier":
      return (
        <EditFundingForm line={line} version={facts.versions[line.id] ?? 1} funders={facts.funders} closeHref={back} />
      );
  }
}

function paymentsOf({ payments }: FundingPageFacts, line: FundedLine): FundingPayment[] {
  return payments.filter(({ lineId }) => lineId === line.id);
}
