"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { MoneyField } from "@/components/ui/money-field";
import { SelectField } from "@/components/ui/select-field";
import { FUNDING_STATUS_LABELS } from "@/domain/funding/funding.labels";
import { addFundingInput } from "@/domain/funding/funding.schema";
import type { FundingKind, FundingStatus } from "@/domain/funding/funding-line";
import type { FundingPlan } from "@/domain/funding/funding-plan";
import type { OrganizationKind } from "@/domain/funding/organization-kind";
import { schemeOf } from "@/domain/funding/scheme";
import { planWithLine } from "@/domain/funding/what-if";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { addFunding } from "@/server/funding/funding.commands";
import { HeadingFields, type KnownFunder, knownFunder } from "./heading-fields";
import { PlanEffect } from "./plan-effect";
import { StepFields } from "./step-fields";
import { typedStep } from "./typed-step";
import { useTyped } from "./use-typed";

type AddFundingFormProps = {
  actionId: string;
  plan: FundingPlan;
  funders: readonly KnownFunder[];
  today: CalendarDate;
  closeHref: Route;
};

const FIRST_STEPS: readonly FundingStatus[] = ["PROSPECTIVE", "REQUESTED", "UNDER_REVIEW", "GRANTED", "CONTRACTED"];

export function AddFundingForm({ actionId, plan, funders, today, closeHref }: AddFundingFormProps) {
  const initial = { status: "REQUESTED", date: today };
  const typed = useTyped(initial);
  const [scheme, funder, amount] = [typed.text("scheme"), typed.text("funder"), typed.amount("amount")];
  const usual = schemeOf(scheme);
  const heading = {
    funder: funder || "Ce financeur",
    funderKind: (knownFunder(funders, funder)?.kind ??
      (typed.text("funderKind") || usual.funderKind)) as OrganizationKind,
    kind: (typed.text("kind") || usual.kind) as FundingKind,
    scheme: scheme || "OTHER",
  };
  const after = amount === null ? plan : planWithLine(plan, heading, typedStep(typed, today));
  return (
    <CommandForm
      command={addFunding}
      schema={addFundingInput}
      hidden={{ actionId }}
      defaultValue={initial}
      subject="Le financeur n’est pas ajouté"
      submitLabel="Ajouter au plan de financement"
      closeHref={closeHref}
    >
      {(field) => (
        <div className="grid gap-5" onInput={typed.onInput}>
          <HeadingFields field={field} funders={funders} funder={funder} scheme={scheme} />
          <FieldRow columns={3}>
            <SelectField
              {...field("status")}
              label="Étape du dossier"
              options={FIRST_STEPS.map((value) => ({ value, label: FUNDING_STATUS_LABELS[value] }))}
            />
            <DateField {...field("date")} label="Le" max={today} />
            <MoneyField {...field("amount")} label={`Montant ${plan.taxBasis}`} />
          </FieldRow>
          <StepFields field={field} line={null} scheme={scheme} />
          <PlanEffect before={plan} after={after} />
        </div>
      )}
    </CommandForm>
  );
}
