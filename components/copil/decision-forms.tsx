"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { applyDecisionInput, recordDecisionInput, reopenDecisionInput } from "@/domain/copil/copil.schema";
import type { Decision } from "@/domain/copil/decision";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { applyDecision, recordDecision, reopenDecision } from "@/server/copil/copil.commands";

type RecordDecisionFormProps = {
  /** Sessions held, the one proposed first in hand. */
  meetings: readonly SelectOption[];
  meetingId: string | undefined;
  actions: readonly SelectOption[];
  closeHref: Route;
};

export function RecordDecisionForm({ meetings, meetingId, actions, closeHref }: RecordDecisionFormProps) {
  return (
    <CommandForm
      command={recordDecision}
      schema={recordDecisionInput}
      hidden={{}}
      defaultValue={{ meetingId }}
      subject="La décision n’est pas enregistrée"
      submitLabel="Enregistrer la décision"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <SelectField {...field("meetingId")} label="Séance" prompt="Choisir une séance" options={meetings} />
          <TextArea
            {...field("text")}
            label="Décision"
            limit={1000}
            rows={4}
            hint="Telle que le relevé de décisions la dira"
          />
          <FieldRow>
            <TextField {...field("owner")} label="Porteur" hint="« Alès Agglomération », « C. Vidal »" />
            <DateField {...field("dueOn")} label="Échéance" optional />
          </FieldRow>
          <SelectField {...field("actionId")} label="Action" prompt="Tout le contrat" options={actions} />
        </>
      )}
    </CommandForm>
  );
}

type FollowFormProps = {
  decision: Pick<Decision, "id" | "version" | "appliedOn" | "note">;
  closeHref: Route;
};

export function ApplyDecisionForm({ decision, today, closeHref }: FollowFormProps & { today: CalendarDate }) {
  return (
    <CommandForm
      command={applyDecision}
      schema={applyDecisionInput}
      hidden={{ decisionId: decision.id, version: decision.version }}
      defaultValue={{ appliedOn: decision.appliedOn ?? today, note: decision.note ?? undefined }}
      subject="La suite n’est pas enregistrée"
      submitLabel="Marquer appliquée"
      closeHref={closeHref}
      keyed={false}
    >
      {(field) => (
        <>
          <DateField {...field("appliedOn")} label="Appliquée le" max={today} />
          <TextArea
            {...field("note")}
            label="Ce que cela a donné"
            optional
            limit={400}
            rows={3}
            hint="« Engagé le 11 mai, 148 000 € »"
          />
        </>
      )}
    </CommandForm>
  );
}

export function ReopenDecisionForm({ decision, closeHref }: FollowFormProps) {
  return (
    <CommandForm
      command={reopenDecision}
      schema={reopenDecisionInput}
      hidden={{ decisionId: decision.id, version: decision.version }}
      subject="La décision n’est pas rouverte"
      submitLabel="Rouvrir la décision"
      closeHref={closeHref}
      keyed={false}
    >
      {(field) => <TextArea {...field("reason")} label="Pourquoi elle reste à appliquer" limit={400} rows={3} />}
    </CommandForm>
  );
}
