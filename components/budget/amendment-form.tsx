"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Amendment } from "@/domain/budget/amendment";
import { amendmentInput } from "@/domain/budget/amendment.schema";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { setAmendment } from "@/server/budget/budget.commands";

type AmendmentFormProps = {
  slug: string;
  /** Null to open one. */
  amendment: Omit<Amendment, "plans" | "dates"> | null;
  proposedNumber: number;
  today: CalendarDate;
  closeHref: Route;
};

/** What the paper says at its head: number, signature, object, and the decision it rests on. */
export function AmendmentForm({ slug, amendment, proposedNumber, today, closeHref }: AmendmentFormProps) {
  return (
    <CommandForm
      command={setAmendment}
      schema={amendmentInput}
      hidden={{ slug, amendmentId: amendment?.id, version: amendment?.version }}
      defaultValue={{
        number: String(amendment?.number ?? proposedNumber),
        signedOn: amendment?.signedOn,
        object: amendment?.object,
        decision: amendment?.decision,
      }}
      subject="L’avenant n’est pas enregistré"
      submitLabel={amendment ? "Enregistrer l’avenant" : "Ouvrir l’avenant en brouillon"}
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <FieldRow>
            <TextField {...field("number")} label="Numéro" inputMode="numeric" />
            <DateField
              {...field("signedOn")}
              label="Signé le"
              max={today}
              hint={`Au plus tard aujourd’hui, ${longDate(today)}`}
            />
          </FieldRow>
          <TextArea
            {...field("object")}
            label="Objet"
            limit={400}
            hint="Ce que l’avenant change, en une phrase : il se lira à côté de ses montants"
          />
          <TextField {...field("decision")} label="Décision" hint="« COPIL du 24 juin 2021, décision n° 3 »" />
        </>
      )}
    </CommandForm>
  );
}
