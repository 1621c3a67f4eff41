"use client";

import type { Route } from "next";
import { useState } from "react";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { MoneyField } from "@/components/ui/money-field";
import { RadioList } from "@/components/ui/radio-list";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { ADJUSTMENT_LABELS, ADJUSTMENT_STAGES, type Adjustment } from "@/domain/spending/adjustment";
import { ADJUSTMENTS, adjustExpenseInput } from "@/domain/spending/spending.schema";
import { adjustExpense } from "@/server/spending/spending.commands";
import { SpendingImpact, type SpendingTarget } from "./spending-impact";

type AdjustExpenseFormProps = { expenseId: string; target: SpendingTarget; today: CalendarDate; closeHref: Route };

export function AdjustExpenseForm({ expenseId, target, today, closeHref }: AdjustExpenseFormProps) {
  const [adjustment, setAdjustment] = useState<Adjustment>("RAISE_COMMITMENT");
  const [amount, setAmount] = useState("");
  return (
    <CommandForm
      command={adjustExpense}
      schema={adjustExpenseInput}
      hidden={{ expenseId }}
      defaultValue={{ adjustment, date: today }}
      subject="Le changement n’est pas enregistré"
      submitLabel="Enregistrer le changement"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <RadioList
            {...field("adjustment")}
            label="Ce qui change"
            options={ADJUSTMENTS.map((value) => ({ value, ...ADJUSTMENT_LABELS[value] }))}
            onChange={(event) => setAdjustment(event.target.value as Adjustment)}
          />
          <FieldRow>
            <MoneyField
              {...field("amount")}
              label="De combien"
              onInput={(event) => setAmount(event.currentTarget.value)}
            />
            <DateField {...field("date")} label="À la date du" max={today} />
          </FieldRow>
          <TextArea {...field("reason")} label="Motif" limit={400} rows={2} />
          <TextField {...field("document")} label="Référence du document" autoComplete="off" optional />
          <SpendingImpact
            target={target}
            stage={ADJUSTMENT_STAGES[adjustment]}
            typed={amount}
            sign={adjustment === "RAISE_COMMITMENT" ? 1 : -1}
          />
        </>
      )}
    </CommandForm>
  );
}
