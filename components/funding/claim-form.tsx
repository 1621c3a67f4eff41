"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { MoneyField } from "@/components/ui/money-field";
import { Segments } from "@/components/ui/segments";
import { TextField } from "@/components/ui/text-field";
import type { Claimable } from "@/domain/funding/claimable";
import { PAYMENT_KIND_LABELS } from "@/domain/funding/funding.labels";
import { claimPaymentInput } from "@/domain/funding/funding.schema";
import { PAYMENT_KINDS, type PaymentKind } from "@/domain/funding/funding-line";
import type { FundedLine, FundingPlan } from "@/domain/funding/funding-plan";
import { planWithPayment } from "@/domain/funding/what-if";
import { formatAmountInput } from "@/domain/shared/amount";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { eurosExact } from "@/domain/shared/format";
import { addCents, ZERO } from "@/domain/shared/money";
import { claimPayment } from "@/server/funding/funding.commands";
import { Pieces } from "./pieces";
import { change, PaymentEffect } from "./plan-effect";
import { useTyped } from "./use-typed";

type ClaimFormProps = {
  line: FundedLine;
  plan: FundingPlan;
  proposed: Claimable;
  /** The files joined to the line. */
  files: readonly string[];
  today: CalendarDate;
  closeHref: Route;
};

export function ClaimForm({ line, plan, proposed, files, today, closeHref }: ClaimFormProps) {
  const initial = {
    kind: proposed.kind ?? "INSTALMENT",
    amount: proposed.amount > 0 ? formatAmountInput(proposed.amount) : undefined,
    date: today,
  };
  const typed = useTyped(initial);
  const amount = typed.amount("amount") ?? ZERO;
  const kind = typed.text("kind") as PaymentKind;
  const after = amount > 0 ? planWithPayment(plan, line.id, { stage: "CLAIMED", kind, amount }) : plan;
  return (
    <CommandForm
      command={claimPayment}
      schema={claimPaymentInput}
      hidden={{ lineId: line.id }}
      defaultValue={initial}
      subject="La demande n’est pas enregistrée"
      submitLabel="Enregistrer la demande"
      closeHref={closeHref}
    >
      {(field) => (
        <div className="grid gap-5" onInput={typed.onInput}>
          <p className="text-13 text-encre-2">{proposed.because}</p>
          <Segments
            {...field("kind")}
            label="Versement demandé"
            options={PAYMENT_KINDS.map((value) => ({ value, label: PAYMENT_KIND_LABELS[value] }))}
          />
          <FieldRow>
            <MoneyField {...field("amount")} label="Montant demandé" />
            <DateField {...field("date")} label="Demandé le" max={today} />
          </FieldRow>
          <TextField {...field("document")} label="Référence de la demande" optional />
          {proposed.pieces.length > 0 && <Pieces pieces={proposed.pieces} files={files} />}
          <PaymentEffect
            after={after}
            lines={[
              `${change("Appelé", line.claimed, addCents(line.claimed, amount))}${line.contracted === null ? "" : ` sur ${eurosExact(line.contracted)} conventionnés`}`,
            ]}
          />
        </div>
      )}
    </CommandForm>
  );
}
