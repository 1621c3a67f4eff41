import { Drawer } from "@/components/ui/drawer";
import { FUNDING_STAGE_LABELS, FUNDING_STATUS_LABELS, PAYMENT_KIND_LABELS } from "@/domain/funding/funding.labels";
import { paymentInWords, takenBack } from "@/domain/funding/payments";
import { longDate } from "@/domain/shared/format";
import type { FundingDrawerContent } from "@/server/funding/funding-page";
import type { FundingPageFacts, FundingPayment } from "@/server/funding/funding-page.queries";
import { type FundingPlace, fundingHref, lineHref } from "./funding-links";
import { RetractStepForm, ReverseEntryForm } from "./lazy-forms";

type TakeBackDrawerProps = {
  content: Extract<FundingDrawerContent, { kind: "retract" | "reverse" }>;
  facts: FundingPageFacts;
  at: FundingPlace;
};

/** Takes back a step or an entry of the ledger. A line whose last step is taken back leaves the plan, and this drawer to the page. */
export function TakeBackDrawer({ content, facts, at }: TakeBackDrawerProps) {
  const { lineId } = content.kind === "retract" ? content.step : content.entry;
  const line = facts.plan.lines.find(({ id }) => id === lineId);
  const back = isLastStep(content, facts) ? fundingHref(at) : lineHref(at, lineId);
  return (
    <Drawer
      key={content.kind}
      title={content.kind === "retract" ? "Retirer une étape" : "Annuler une écriture"}
      subtitle={line?.funder}
      closeHref={back}
    >
      {content.kind === "retract" ? (
        <RetractStepForm
          id={content.step.id}
          taken={[`${FUNDING_STATUS_LABELS[content.step.status]}, le ${longDate(content.step.on)}`]}
          closeHref={back}
        />
      ) : (
        <ReverseEntryForm
          id={content.entry.id}
          taken={takenBack(
            facts.payments.filter((entry) => entry.lineId === lineId),
            content.entry.id,
          ).map(inWords)}
          closeHref={back}
        />
      )}
    </Drawer>
  );
}

/** The same answer before and after it is taken back: where the drawer leads must not change meanwhile. */
function isLastStep(content: TakeBackDrawerProps["content"], { steps }: FundingPageFacts): boolean {
  if (content.kind === "reverse") return false;
  const { id, lineId } = content.step;
  return !steps.some((step) => step.lineId === lineId && step.id !== id && step.retracted === null);
}

function inWords(entry: FundingPayment): string {
  return `${FUNDING_STAGE_LABELS[entry.stage]} · ${paymentInWords(PAYMENT_KIND_LABELS[entry.kind].toLowerCase(), entry)}`;
}
