"use client";

import type { Route } from "next";
import { useState } from "react";
import { ImpactRuler } from "@/components/charts/impact-ruler";
import { CommandForm } from "@/components/ui/command-form";
import { MoneyField } from "@/components/ui/money-field";
import { TextArea } from "@/components/ui/text-area";
import { reviseForecastInput } from "@/domain/budget/forecast.schema";
import { formatAmountInput, parseAmount } from "@/domain/shared/amount";
import { eurosExact } from "@/domain/shared/format";
import { type Cents, subtractCents, ZERO } from "@/domain/shared/money";
import { reviseForecast } from "@/server/budget/budget.commands";
import { ForecastProfileFields } from "./forecast-profile-fields";
import type { ForecastStart } from "./forecast-start";

type ReviseForecastFormProps = {
  action: { id: string; number: number; paid: Cents; programmed: Cents | null; taxBasis: string };
  start: ForecastStart;
  closeHref: Route;
};

/** What « décaler » offers first. */
const USUAL_SHIFT = 3;

export function ReviseForecastForm({ action, start, closeHref }: ReviseForecastFormProps) {
  const [typed, setTyped] = useState(start.amount === null ? "" : formatAmountInput(start.amount));
  const parsed = parseAmount(typed);
  const before = start.amount ?? ZERO;
  return (
    <CommandForm
      command={reviseForecast}
      schema={reviseForecastInput}
      hidden={{ actionId: action.id }}
      defaultValue={{ amount: typed, mode: start.mode, shift: String(start.shift ?? USUAL_SHIFT) }}
      subject="La prévision n’est pas enregistrée"
      submitLabel="Enregistrer la prévision"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <MoneyField
            {...field("amount")}
            label={`Prévision à terme ${action.taxBasis}`}
            hint={`Ce que l’action aura coûté une fois finie. Déjà payé : ${eurosExact(action.paid)}.`}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <TextArea {...field("reason")} label="Motif" limit={400} rows={3} />
          <ForecastProfileFields
            field={field}
            start={start}
            remainder={parsed.ok ? subtractCents(parsed.amount, action.paid) : null}
          />
          <div className="grid gap-1" aria-live="polite">
            <p className="text-13 font-demi">Effet sur l’action {action.number}, en M€</p>
            <ImpactRuler
              label="Prévision"
              figure="forecast"
              before={before}
              after={parsed.ok ? parsed.amount : before}
              plan={null}
              budget={action.programmed}
            />
          </div>
        </>
      )}
    </CommandForm>
  );
}
