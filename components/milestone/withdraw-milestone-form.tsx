"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { Note } from "@/components/ui/note";
import { TextArea } from "@/components/ui/text-area";
import { withdrawMilestoneInput } from "@/domain/milestone/milestone.schema";
import { cancelMilestone, unreachMilestone } from "@/server/milestone/milestone.commands";

const GESTURES = {
  retirer: {
    command: unreachMilestone,
    title: "Le jalon n’est pas atteint",
    effect: "Il revient à l’état précédent ; les deux faits restent dans son historique.",
    subject: "Le retrait n’est pas enregistré",
    submit: "Retirer « atteint »",
  },
  annuler: {
    command: cancelMilestone,
    title: "Le jalon est annulé",
    effect: "Il sort du calcul de l’avancement ; il reste lisible avec son motif.",
    subject: "L’annulation n’est pas enregistrée",
    submit: "Annuler ce jalon",
  },
} as const;

type WithdrawMilestoneFormProps = {
  gesture: keyof typeof GESTURES;
  milestone: { id: string; version: number };
  closeHref: Route;
};

export function WithdrawMilestoneForm({ gesture, milestone, closeHref }: WithdrawMilestoneFormProps) {
  const { command, title, effect, subject, submit } = GESTURES[gesture];
  return (
    <CommandForm
      command={command}
      schema={withdrawMilestoneInput}
      hidden={{ milestoneId: milestone.id, version: milestone.version }}
      subject={subject}
      submitLabel={submit}
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <Note title={title}>
            <p>{effect}</p>
          </Note>
          <TextArea {...field("reason")} label="Motif" limit={400} rows={3} />
        </>
      )}
    </CommandForm>
  );
}
