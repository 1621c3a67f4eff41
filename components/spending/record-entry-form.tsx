"use client";

import type { Route } from "next";
import { useState } from "react";
import { CheckboxRow } from "@/components/ui/checkbox-row";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { MoneyField } from "@/components/ui/money-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { formatAmountInput, parseAmount } from "@/domain/shared/amount";
import { type CalendarDate, isCalendarDate } from "@/domain/shared/calendar-date";
import { eurosExact, numericDate } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import type { LedgerEntry } from "@/domain/spending/ledger";
import { raiseOffer } from "@/domain/spending/raise-offer";
import { type Raise, raisesNeeded } from "@/domain/spending/raises";
import { recordEntryInput } from "@/domain/spending/spending.schema";
import { stageLabel } from "@/domain/spending/stage.labels";
import { recordEntry } from "@/server/spending/spending.commands";
import { SpendingImpact, type SpendingTarget } from "./spending-impact";

/** An invoice not wholly paid, which a payment may settle. */
export type OpenInvoice = { id: string; label: string; businessDate: CalendarDate; amount: Cents };

type RecordEntryFormProps = {
  stage: "INVOICED" | "PAID";
  expenseId: string;
  entries: readonly LedgerEntry[];
  /** What is left to invoice or to pay: the amount most likely to be typed. */
  left: Cents;
  invoices: readonly OpenInvoice[];
  target: SpendingTarget;
  today: CalendarDate;
  closeHref: Route;
};

export function RecordEntryForm({
  stage,
  expenseId,
  entries,
  left,
  invoices,
  target,
  today,
  closeHref,
}: RecordEntryFormProps) {
  const first = invoices.length === 1 ? invoices[0] : undefined;
  const [amount, setAmount] = useState(left > 0 ? formatAmountInput(first?.amount ?? left) : "");
  const [date, setDate] = useState<string>(today);
  const word = stageLabel(stage, target.accounting);
  const paid = stage === "PAID";
  const raises = neededFor(entries, stage, amount, date);

  return (
    <CommandForm
      command={recordEntry}
      schema={recordEntryInput}
      hidden={{ expenseId, stage }}
      defaultValue={{ amount, date: today, settlesId: first?.id }}
      subject={paid ? "Le paiement n’est pas enregistré" : "La facture n’est pas enregistrée"}
      submitLabel={paid ? "Enregistrer le paiement" : "Enregistrer la facture"}
      closeHref={closeHref}
    >
      {(field) => (
        <>
          {paid && invoices.length > 0 && (
            <SelectField
              {...field("settlesId")}
              label="Facture réglée"
              prompt="Aucune en particulier"
              optional
              options={invoices.map(({ id, label, amount: due, businessDate }) => ({
                value: id,
                label: `${label} du ${numericDate(businessDate)}, ${eurosExact(due)}`,
              }))}
            />
          )}
          {!paid && (
            <TextField
              {...field("label")}
              label="Intitulé"
              hint="Par exemple « Situation n° 3 »."
              autoComplete="off"
              optional
            />
          )}
          <FieldRow>
            <MoneyField
              {...field("amount")}
              label={`Montant ${target.taxBasis}`}
              hint={`Reste à ${paid ? "payer" : "facturer"} : ${eurosExact(left)}`}
              onInput={(event) => setAmount(event.currentTarget.value)}
            />
            <DateField
              {...field("date")}
              label={`${word} le`}
              max={today}
              onInput={(event) => setDate(event.currentTarget.value)}
            />
          </FieldRow>
          {raises.length > 0 && (
            <div className="grid gap-3">
              <CheckboxRow {...field("raise")} value="on" label={raiseOffer(raises)} />
              <TextField
                {...field("raiseReason")}
                label="Motif de la hausse"
                hint="Par exemple « Avenant n° 1 au marché »."
                autoComplete="off"
              />
            </div>
          )}
          <TextField {...field("document")} label="Référence du document" autoComplete="off" optional />
          <SpendingImpact target={target} stage={stage} typed={amount} />
        </>
      )}
    </CommandForm>
  );
}

function neededFor(entries: readonly LedgerEntry[], stage: "INVOICED" | "PAID", typed: string, date: string): Raise[] {
  const parsed = parseAmount(typed);
  return parsed.ok && isCalendarDate(date) ? raisesNeeded(entries, { stage, amount: parsed.amount, date }) : [];
}
