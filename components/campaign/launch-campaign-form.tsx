"use client";

import { Send } from "lucide-react";
import type { Route } from "next";
import { useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldRow } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { SubmissionKey } from "@/components/ui/submission-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useCommand } from "@/components/ui/use-command";
import { useDoneMessage } from "@/components/ui/use-done-message";
import type { CampaignPilot } from "@/domain/campaign/asked-people";
import { launchCampaignInput } from "@/domain/campaign/campaign.schema";
import { addDays, type CalendarDate, isCalendarDate } from "@/domain/shared/calendar-date";
import { launchCampaign } from "@/server/campaign/campaign.commands";
import { CampaignPreviewPanel } from "./campaign-preview-panel";

type LaunchCampaignFormProps = {
  slug: string;
  today: CalendarDate;
  pilots: readonly CampaignPilot[];
  address: string;
  closeHref: Route;
};

const INTRO =
  "Le prochain COPIL se prépare : dites-nous où en est votre action, ce qui avance et ce qui bloque. Deux minutes suffisent.";

/** What is typed on one side; on the other who will receive what, word for word, before anything is recorded. */
export function LaunchCampaignForm({ slug, today, pilots, address, closeHref }: LaunchCampaignFormProps) {
  const initial = {
    title: "Faites le point sur vos actions",
    intro: INTRO,
    startsOn: today,
    everyDays: "7",
    endsOn: addDays(today, 21),
  };
  const [typed, setTyped] = useState(initial);
  const { answer, attempts, bind, field, faults, refusal } = useCommand(launchCampaign, launchCampaignInput, initial);
  useDoneMessage(answer, closeHref);
  const follow = (name: "title" | "intro" | "startsOn" | "endsOn") => ({
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => {
      const isDate = name === "startsOn" || name === "endsOn";
      if (!isDate || isCalendarDate(value)) setTyped((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form {...bind} className="mt-6 grid items-start gap-x-12 gap-y-6 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
      <div className="grid gap-5">
        <ErrorSummary subject="La campagne n’est pas lancée" faults={faults} submission={attempts} />
        {refusal && <Note tone="error" role="alert" title={refusal} />}
        <SubmissionKey />
        <input type="hidden" name="slug" value={slug} readOnly />
        <TextField {...field("title")} {...follow("title")} label="Titre" hint="L’objet de la lettre." />
        <TextArea
          {...field("intro")}
          {...follow("intro")}
          label="Introduction"
          hint="Les premiers mots de la lettre : pourquoi ces points sont attendus."
          rows={5}
          limit={2_000}
        />
        <FieldRow columns={3}>
          <DateField {...field("startsOn")} {...follow("startsOn")} label="Premier jour" min={today} />
          <TextField {...field("everyDays")} label="Rappel tous les (jours)" inputMode="numeric" />
          <DateField {...field("endsOn")} {...follow("endsOn")} label="Dernier jour" min={today} />
        </FieldRow>
      </div>
      <CampaignPreviewPanel pilots={pilots} preview={{ ...typed, address, slug }} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton icon={<Send aria-hidden="true" />} pendingLabel="Lancement…">
          Lancer la campagne
        </SubmitButton>
        <ButtonLink variant="bare" href={closeHref}>
          Abandonner
        </ButtonLink>
      </div>
    </form>
  );
}
