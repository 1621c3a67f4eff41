"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { addMilestoneInput } from "@/domain/milestone/milestone.schema";
import { addMilestone } from "@/server/milestone/milestone.commands";

export function AddMilestoneForm({ actionId, closeHref }: { actionId: string; closeHref: Route }) {
  return (
    <CommandForm
      command={addMilestone}
      schema={addMilestoneInput}
      hidden={{ actionId }}
      subject="Le jalon n’est pas ajouté"
      submitLabel="Ajouter le jalon"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <TextField
            {...field("title")}
            label="Jalon"
            hint="Ce qui sera fait, en quelques mots : « Étude remise »."
            autoComplete="off"
          />
          <DateField
            {...field("date")}
            label="Date prévue"
            hint="Ce jalon n’a pas de date au contrat : son poids est 1 et il n’a pas de glissement."
          />
        </>
      )}
    </CommandForm>
  );
}
