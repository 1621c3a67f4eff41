"use client";

import type { Route } from "next";
import { useState } from "react";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { MoneyField } from "@/components/ui/money-field";
import { Note } from "@/components/ui/note";
import { TextArea } from "@/components/ui/text-area";
import { formatAmountInput, parseAmount } from "@/domain/shared/amount";
import { type CalendarDate, isCalendarDate } from "@/domain/shared/calendar-date";
import { eurosExact, longDate } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { correctionOf } from "@/domain/spending/correction";
import { type LedgerEntry, liveEntries } from "@/domain/spending/ledger";
import { correctEntryInput } from "@/domain/spending/spending.schema";
import type { Accounting } from "@/domain/spending/stage";
import { stageLabel } from "@/domain/spending/stage.labels";
import { correctEntry } from "@/server/spending/spending.commands";

type CorrectEntryFormProps = {
  entry: LedgerEntry;
  entries: readonly LedgerEntry[];
  accounting: Accounting;
  today: CalendarDate;
  closeHref: Route;
};

/** Shows what a correction takes back before it is done; an empty amount only cancels the entry. */
export function CorrectEntryForm({ entry, entries, accounting, today, closeHref }: CorrectEntryFormProps) {
  const [amount, setAmount] = useState(formatAmountInput(Math.abs(entry.amount) as Cents));
  const [date, setDate] = useState<string>(entry.businessDate);
  const taken = entriesTaken(entries, entry, amount, date);
  return (
    <CommandForm
      command={correctEntry}
      schema={correctEntryInput}
      hidden={{ entryId: entry.id }}
      defaultValue={{ amount, date: entry.businessDate }}
      subject="La correction n’est pas enregistrée"
      submitLabel={amount.trim() === "" ? "Annuler cette écriture" : "Enregistrer la correction"}
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <FieldRow>
            <MoneyField
              {...field("amount")}
              label="Montant juste"
              hint="Vide : l’écriture est seulement annulée."
              onInput={(event) => setAmount(event.currentTarget.value)}
              optional
            />
            <DateField
              {...field("date")}
              label="Date juste"
              max={today}
              onInput={(event) => setDate(event.currentTarget.value)}
              optional
            />
          </FieldRow>
          <TextArea
            {...field("reason")}
            label="Motif"
            hint="La valeur fausse reste lisible, barrée, avec ce motif."
            limit={400}
            rows={2}
          />
          <Note
            tone={taken.length > 1 ? "warn" : "plain"}
            role="status"
            title={taken.length > 1 ? "D’autres écritures reposent sur celle-ci" : "Ce qui sera annulé"}
          >
            <ul>
              {taken.map(({ id, stage, amount: value, businessDate }) => (
                <li key={id}>
                  {stageLabel(stage, accounting)} de {eurosExact(value)}, le {longDate(businessDate)}
                </li>
              ))}
            </ul>
          </Note>
        </>
      )}
    </CommandForm>
  );
}

function entriesTaken(
  entries: readonly LedgerEntry[],
  entry: LedgerEntry,
  typed: string,
  date: string,
): readonly LedgerEntry[] {
  if (!liveEntries(entries).some(({ id }) => id === entry.id)) return [];
  const parsed = parseAmount(typed);
  const amount = parsed.ok ? ((entry.amount < 0 ? -parsed.amount : parsed.amount) as Cents) : null;
  const replacement = amount !== null && isCalendarDate(date) ? { amount, date } : null;
  return correctionOf(entries, entry, replacement).reversed;
}
