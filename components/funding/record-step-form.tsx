"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { MoneyField } from "@/components/ui/money-field";
import { SelectField } from "@/components/ui/select-field";
import { FUNDING_STATUS_LABELS } from "@/domain/funding/funding.labels";
import { recordStepInput } from "@/domain/funding/funding.schema";
import { FUNDING_STATUSES, type FundingStatus } from "@/domain/funding/funding-line";
import type { FundedLine, FundingPlan } from "@/domain/funding/funding-plan";
import { planWithStep } from "@/domain/funding/what-if";
import { formatAmountInput } from "@/domain/shared/amount";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { recordFundingStep } from "@/server/funding/funding.commands";
import { PlanEffect } from "./plan-effect";
import { StepFields } from "./step-fields";
import { typedStep } from "./typed-step";
import { useTyped } from "./use-typed";

type RecordStepFormProps = { line: FundedLine; plan: FundingPlan; today: CalendarDate; closeHref: Route };

const NEXT: Partial<Record<FundingStatus, FundingStatus>> = {
  PROSPECTIVE: "REQUESTED",
  REQUESTED: "UNDER_REVIEW",
  UNDER_REVIEW: "GRANTED",
  GRANTED: "CONTRACTED",
};

export function RecordStepForm({ line, plan, today, closeHref }: RecordStepFormProps) {
  const amount = line.contracted ?? line.granted ?? line.requested ?? (line.planned > 0 ? line.planned : null);
  const initial = {
    status: NEXT[line.status] ?? line.status,
    date: today,
    amount: amount === null ? undefined : formatAmountInput(amount),
  };
  const typed = useTyped(initial);
  return (
    <CommandForm
      command={recordFundingStep}
      schema={recordStepInput}
      hidden={{ lineId: line.id }}
      defaultValue={initial}
      subject="L’étape n’est pas enregistrée"
      submitLabel="Enregistrer l’étape"
      closeHref={closeHref}
    >
      {(field) => (
        <div className="grid gap-5" onInput={typed.onInput}>
          <FieldRow>
            <SelectField
              {...field("status")}
              label="Étape du dossier"
              hint={`Aujourd’hui : ${FUNDING_STATUS_LABELS[line.status].toLowerCase()}, depuis le ${longDate(line.since)}.`}
              options={FUNDING_STATUSES.map((value) => ({ value, label: FUNDING_STATUS_LABELS[value] }))}
            />
            <DateField {...field("date")} label="Le" hint="Le jour où c’est arrivé." max={today} />
          </FieldRow>
          <MoneyField
            {...field("amount")}
            label={`Montant ${plan.taxBasis}`}
            hint="Celui de la demande, de la décision ou de la convention."
            optional
          />
          <StepFields field={field} line={line} scheme={line.scheme} />
          <PlanEffect before={plan} after={planWithStep(plan, line.id, typedStep(typed, today))} />
        </div>
      )}
    </CommandForm>
  );
}
