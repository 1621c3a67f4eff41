"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { MoneyField } from "@/components/ui/money-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { PAYMENT_KIND_LABELS } from "@/domain/funding/funding.labels";
import { recordReceiptInput } from "@/domain/funding/funding.schema";
import { PAYMENT_KINDS } from "@/domain/funding/funding-line";
import type { FundedLine, FundingPlan } from "@/domain/funding/funding-plan";
import { type OpenClaim, paymentInWords } from "@/domain/funding/payments";
import { planWithPayment } from "@/domain/funding/what-if";
import { formatAmountInput } from "@/domain/shared/amount";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { eurosExact } from "@/domain/shared/format";
import { addCents, cents, ZERO } from "@/domain/shared/money";
import { recordReceipt } from "@/server/funding/funding.commands";
import { change, PaymentEffect } from "./plan-effect";
import { useTyped } from "./use-typed";

type ReceiptFormProps = {
  line: FundedLine;
  plan: FundingPlan;
  claims: readonly OpenClaim[];
  today: CalendarDate;
  closeHref: Route;
};

export function ReceiptForm({ line, plan, claims, today, closeHref }: ReceiptFormProps) {
  const first = claims[0];
  const initial = {
    of: first?.id ?? (line.claimed > 0 ? "INSTALMENT" : "ADVANCE"),
    amount: first ? formatAmountInput(first.awaited) : undefined,
    date: today,
  };
  const typed = useTyped(initial);
  const amount = typed.amount("amount") ?? ZERO;
  const claim = claims.find(({ id }) => id === typed.text("of"));
  const kind = claim?.kind ?? PAYMENT_KINDS.find((each) => each === typed.text("of")) ?? "INSTALMENT";
  const missing = cents(Math.max(0, amount - (claim?.awaited ?? 0)));
  const after = planWithPayment(planWithPayment(plan, line.id, { stage: "CLAIMED", kind, amount: missing }), line.id, {
    stage: "RECEIVED",
    kind,
    amount,
  });
  return (
    <CommandForm
      command={recordReceipt}
      schema={recordReceiptInput}
      hidden={{ lineId: line.id }}
      defaultValue={initial}
      subject="Le versement n’est pas enregistré"
      submitLabel="Enregistrer le versement"
      closeHref={closeHref}
    >
      {(field) => (
        <div className="grid gap-5" onInput={typed.onInput}>
          <SelectField
            {...field("of")}
            label="Versement de"
            options={[
              ...claims.map((open) => ({
                value: open.id,
                label: `${paymentInWords(PAYMENT_KIND_LABELS[open.kind], open)}, attendu`,
              })),
              ...PAYMENT_KINDS.map((value) => ({
                value,
                label: `${PAYMENT_KIND_LABELS[value]}, sans demande enregistrée`,
              })),
            ]}
          />
          <FieldRow>
            <MoneyField {...field("amount")} label="Montant reçu" />
            <DateField {...field("date")} label="Reçu le" max={today} />
          </FieldRow>
          <TextField {...field("document")} label="Référence du versement" optional />
          <PaymentEffect
            after={after}
            lines={[
              change("Versé", line.received, addCents(line.received, amount)),
              ...(missing > 0 ? [`Une demande de ${eurosExact(missing)} est enregistrée à la même date.`] : []),
            ]}
          />
        </div>
      )}
    </CommandForm>
  );
}
