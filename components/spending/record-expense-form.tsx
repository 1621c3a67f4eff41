"use client";

import type { Route } from "next";
import { useState } from "react";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { MoneyField } from "@/components/ui/money-field";
import { Segments } from "@/components/ui/segments";
import { SelectField } from "@/components/ui/select-field";
import { StageMark } from "@/components/ui/stage-mark";
import { TextField } from "@/components/ui/text-field";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { recordExpenseInput } from "@/domain/spending/spending.schema";
import { STAGES, type Stage } from "@/domain/spending/stage";
import { stageHelp, stageLabel } from "@/domain/spending/stage.labels";
import { recordExpense } from "@/server/spending/spending.commands";
import { NatureField } from "./nature-field";
import { SpendingImpact, type SpendingTarget } from "./spending-impact";

type RecordExpenseFormProps = {
  targets: readonly SpendingTarget[];
  stage: Stage;
  today: CalendarDate;
  closeHref: Route;
};

const DATE_LABELS: Record<Stage, string> = { COMMITTED: "Engagé le", INVOICED: "Facturé le", PAID: "Payé le" };

export function RecordExpenseForm({ targets, stage: proposed, today, closeHref }: RecordExpenseFormProps) {
  const [stage, setStage] = useState(proposed);
  const [amount, setAmount] = useState("");
  const [actionId, setActionId] = useState(targets[0]?.id ?? "");
  const target = targets.find(({ id }) => id === actionId) ?? targets[0];
  if (!target) return null;
  const { accounting } = target;
  const dateLabel = (of: Stage) => (of === "INVOICED" ? `${stageLabel(of, accounting)} le` : DATE_LABELS[of]);

  return (
    <CommandForm
      command={recordExpense}
      schema={recordExpenseInput}
      hidden={targets.length === 1 ? { actionId } : {}}
      defaultValue={{ stage: proposed, date: today, actionId, nature: "INVESTMENT" }}
      subject="La dépense n’est pas enregistrée"
      submitLabel="Enregistrer la dépense"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          {targets.length > 1 && (
            <SelectField
              {...field("actionId")}
              label="Action"
              options={targets.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` }))}
              onChange={(event) => setActionId(event.target.value)}
            />
          )}
          <Segments
            {...field("stage")}
            label="Étape"
            options={STAGES.map((value) => ({
              value,
              label: stageLabel(value, accounting),
              icon: <StageMark stage={value} tone="text" />,
            }))}
            onChange={(event) => setStage(event.target.value as Stage)}
            after={<p className="text-13 text-encre-3">{stageHelp(stage, accounting)}</p>}
          />
          <FieldRow>
            <TextField {...field("object")} label="Objet" autoComplete="off" />
            <TextField {...field("supplier")} label="Tiers" autoComplete="off" />
          </FieldRow>
          <FieldRow>
            <MoneyField
              {...field("amount")}
              label={`Montant ${target.taxBasis}`}
              onInput={(event) => setAmount(event.currentTarget.value)}
            />
            <DateField {...field("date")} label={dateLabel(stage)} max={today} />
          </FieldRow>
          <details className="grid gap-5">
            <summary className="cursor-pointer py-1 text-13 text-lien">
              Nature, autres dates, poste, référence du document
            </summary>
            <div className="mt-3 grid gap-5">
              <NatureField {...field("nature")} />
              {stage !== "COMMITTED" && (
                <FieldRow>
                  <DateField
                    {...field("committedOn")}
                    label="Engagé le"
                    hint="Sinon, à la même date."
                    max={today}
                    optional
                  />
                  {stage === "PAID" && (
                    <DateField
                      {...field("invoicedOn")}
                      label={dateLabel("INVOICED")}
                      hint="Sinon, à la même date."
                      max={today}
                      optional
                    />
                  )}
                </FieldRow>
              )}
              <FieldRow>
                <TextField {...field("costItem")} label="Poste de dépense" autoComplete="off" optional />
                <TextField {...field("document")} label="Référence du document" autoComplete="off" optional />
              </FieldRow>
            </div>
          </details>
          <SpendingImpact target={target} stage={stage} typed={amount} />
        </>
      )}
    </CommandForm>
  );
}
