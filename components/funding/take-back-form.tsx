"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { Note } from "@/components/ui/note";
import { TextArea } from "@/components/ui/text-area";
import { retractStepInput, reverseEntryInput } from "@/domain/funding/funding.schema";
import { retractFundingStep, reverseFundingEntry } from "@/server/funding/funding.commands";

type TakeBackProps = { id: string; taken: readonly string[]; closeHref: Route };

/** Takes back a step: what it said stands no more, and stays readable. */
export function RetractStepForm({ id, taken, closeHref }: TakeBackProps) {
  return (
    <CommandForm
      command={retractFundingStep}
      schema={retractStepInput}
      hidden={{ moveId: id }}
      subject="L’étape n’est pas retirée"
      submitLabel="Retirer l’étape"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <TakenBack taken={taken} title="Ce qui sera retiré" />
          <TextArea
            {...field("reason")}
            label="Motif"
            hint="L’étape reste lisible, barrée, avec ce motif."
            limit={400}
            rows={2}
          />
        </>
      )}
    </CommandForm>
  );
}

/** Takes back a claim or a receipt with what rests on it. */
export function ReverseEntryForm({ id, taken, closeHref }: TakeBackProps) {
  return (
    <CommandForm
      command={reverseFundingEntry}
      schema={reverseEntryInput}
      hidden={{ entryId: id }}
      subject="L’écriture n’est pas annulée"
      submitLabel="Annuler l’écriture"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <TakenBack
            taken={taken}
            title={taken.length > 1 ? "D’autres écritures reposent sur celle-ci" : "Ce qui sera annulé"}
          />
          <TextArea
            {...field("reason")}
            label="Motif"
            hint="La valeur fausse reste lisible, barrée, avec ce motif."
            limit={400}
            rows={2}
          />
        </>
      )}
    </CommandForm>
  );
}

function TakenBack({ taken, title }: { taken: readonly string[]; title: string }) {
  return (
    <Note tone={taken.length > 1 ? "warn" : "plain"} role="status" title={title}>
      <ul>
        {taken.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Note>
  );
}
