"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FrozenField } from "@/components/ui/frozen-field";
import { amendmentDateInput } from "@/domain/budget/amendment.schema";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { amendDate } from "@/server/budget/budget.commands";

type AmendmentDateFormProps = {
  amendment: { id: string; version: number };
  milestone: { id: string; baseline: CalendarDate | null };
  date: CalendarDate | null;
  closeHref: Route;
};

export function AmendmentDateForm({ amendment, milestone, date, closeHref }: AmendmentDateFormProps) {
  return (
    <CommandForm
      command={amendDate}
      schema={amendmentDateInput}
      hidden={{ amendmentId: amendment.id, milestoneId: milestone.id, version: amendment.version }}
      defaultValue={{ date: date ?? undefined }}
      subject="La date n’est pas enregistrée"
      submitLabel="Enregistrer cette date"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <FrozenField
            id="date-en-vigueur"
            label="Date contractuelle en vigueur"
            value={milestone.baseline ? longDate(milestone.baseline) : "aucune"}
            reason="Elle reste dans l’historique du jalon"
          />
          <DateField
            {...field("date")}
            label="Date dans l’avenant"
            optional
            hint="Laissée vide, ou égale à la date en vigueur : l’avenant ne la change pas"
          />
        </>
      )}
    </CommandForm>
  );
}
