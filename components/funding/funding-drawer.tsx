import type { Route } from "next";
import { Drawer } from "@/components/ui/drawer";
import { claimable, type Justified } from "@/domain/funding/claimable";
import { FUNDING_STAGE_LABELS, FUNDING_STATUS_LABELS, PAYMENT_KIND_LABELS } from "@/domain/funding/funding.labels";
import type { FundedLine } from "@/domain/funding/funding-plan";
import { openClaims, paymentInWords, takenBack } from "@/domain/funding/payments";
import { schemeOf } from "@/domain/funding/scheme";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import type { FundingDrawerContent, FundingGesture } from "@/server/funding/funding-page";
import type { FundingPageFacts, FundingPayment } from "@/server/funding/funding-page.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { type FundingPlace, fundingHref, lineHref } from "./funding-links";
import {
  AddFundingForm,
  ClaimForm,
  EditFundingForm,
  ReceiptForm,
  RecordStepForm,
  RetractStepForm,
  ReverseEntryForm,
} from "./lazy-forms";
import { LineDetail } from "./line-detail";
import type { LineStateContext } from "./line-state";

type FundingDrawerProps = {
  action: FullAction;
  facts: FundingPageFacts;
  content: FundingDrawerContent;
  at: FundingPlace;
  justified: Justified;
  context: LineStateContext;
  today: CalendarDate;
};

const TITLES: Record<FundingGesture, string> = {
  etape: "Enregistrer une étape",
  appel: "Demander un paiement",
  versement: "Enregistrer un versement",
  modifier: "Modifier l’intitulé",
  retirer: "Retirer une étape",
  annuler: "Annuler une écriture",
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
  const line = facts.plan.lines.find(({ id }) => id === content.lineId);
  if (!line) return null;
  const { gesture, targetId } = content;
  const back = lineHref(at, line.id);
  const form = gesture && <GestureForm {...props} line={line} gesture={gesture} targetId={targetId} back={back} />;
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
          closeHref={closeHref}
          hrefFor={(geste, target) => lineHref(at, line.id, { geste, ...target })}
        />
      )}
    </Drawer>
  );
}

type GestureFormProps = FundingDrawerProps & {
  line: FundedLine;
  gesture: FundingGesture;
  targetId: string | null;
  back: Route;
};

function GestureForm({ facts, line, gesture, targetId, justified, today, back }: GestureFormProps) {
  const { plan } = facts;
  const common = { line, plan, today, closeHref: back };
  switch (gesture) {
    case "etape":
      return <RecordStepForm {...common} />;
    case "appel":
      return <ClaimForm {...common} proposed={claimable(line, justified)} />;
    case "versement":
      return <ReceiptForm {...common} claims={openClaims(paymentsOf(facts, line))} />;
    case "modifier":
      return (
        <EditFundingForm line={line} version={facts.versions[line.id] ?? 1} funders={facts.funders} closeHref={back} />
      );
    case "retirer": {
      const step = facts.steps.find(({ id, lineId, retracted }) => id === targetId && lineId === line.id && !retracted);
      if (!step) return null;
      const taken = [`${FUNDING_STATUS_LABELS[step.status]}, le ${longDate(step.on)}`];
      return <RetractStepForm id={step.id} taken={taken} closeHref={back} />;
    }
    case "annuler": {
      const taken = takenBack(paymentsOf(facts, line), targetId ?? "");
      const [target] = taken;
      return target ? <ReverseEntryForm id={target.id} taken={taken.map(inWords)} closeHref={back} /> : null;
    }
  }
}

function paymentsOf({ payments }: FundingPageFacts, line: FundedLine): FundingPayment[] {
  return payments.filter(({ lineId }) => lineId === line.id);
}

function inWords(entry: FundingPayment): string {
  return `${FUNDING_STAGE_LABELS[entry.stage]} · ${paymentInWords(PAYMENT_KIND_LABELS[entry.kind].toLowerCase(), entry)}`;
}
