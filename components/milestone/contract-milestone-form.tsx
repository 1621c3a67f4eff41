"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import type { ContractMilestone } from "@/domain/milestone/contract-milestone";
import { contractMilestoneInput } from "@/domain/milestone/milestone.schema";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { setContractMilestone } from "@/server/milestone/milestone.commands";

type ContractMilestoneFormProps = {
  actionId: string;
  milestone: ContractMilestone | null;
  term: { endsOn: CalendarDate };
  closeHref: Route;
};

export function ContractMilestoneForm({ actionId, milestone, term, closeHref }: ContractMilestoneFormProps) {
  return (
    <CommandForm
      command={setContractMilestone}
      schema={contractMilestoneInput}
      hidden={{ actionId, milestoneId: milestone?.id, version: milestone?.version }}
      defaultValue={{
        title: milestone?.title,
        date: milestone?.date ?? undefined,
        weight: String(milestone?.weight ?? 1),
      }}
      subject="Le jalon n’est pas inscrit"
      submitLabel={milestone ? "Enregistrer ce jalon" : "Inscrire ce jalon"}
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <TextField {...field("title")} label="Jalon" hint="L’événement daté, tel que le contrat le nomme" />
          <FieldRow>
            <DateField
              {...field("date")}
              label="Date du contrat"
              hint={`Le contrat court jusqu’au ${longDate(term.endsOn)}`}
            />
            <TextField {...field("weight")} label="Poids" hint="De 0 à 100, dans l’avancement" inputMode="numeric" />
          </FieldRow>
        </>
      )}
    </CommandForm>
  );
}
