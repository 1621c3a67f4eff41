"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { Note } from "@/components/ui/note";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { cancelMeetingInput, moveMeetingInput, scheduleMeetingInput } from "@/domain/copil/copil.schema";
import type { Meeting } from "@/domain/copil/meeting";
import { cancelMeeting, moveMeeting, scheduleMeeting } from "@/server/copil/copil.commands";

const PLACE = { label: "Lieu", optional: true, hint: "« Alès, pôle technologique », « visioconférence »" } as const;

export function ScheduleMeetingForm({ slug, closeHref }: { slug: string; closeHref: Route }) {
  return (
    <CommandForm
      command={scheduleMeeting}
      schema={scheduleMeetingInput}
      hidden={{ slug }}
      subject="La séance n’est pas enregistrée"
      submitLabel="Fixer la séance"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <DateField {...field("heldOn")} label="Date" hint="À venir, ou passée pour en enregistrer les décisions" />
          <TextField {...field("place")} {...PLACE} />
        </>
      )}
    </CommandForm>
  );
}

type MeetingFormProps = { meeting: Meeting; closeHref: Route };

export function MoveMeetingForm({ meeting, closeHref }: MeetingFormProps) {
  return (
    <CommandForm
      command={moveMeeting}
      schema={moveMeetingInput}
      hidden={{ meetingId: meeting.id, version: meeting.version }}
      defaultValue={{ heldOn: meeting.heldOn, place: meeting.place ?? undefined }}
      subject="La séance n’est pas déplacée"
      submitLabel="Enregistrer la séance"
      closeHref={closeHref}
      keyed={false}
    >
      {(field) => (
        <>
          <DateField {...field("heldOn")} label="Date" />
          <TextField {...field("place")} {...PLACE} />
        </>
      )}
    </CommandForm>
  );
}

export function CancelMeetingForm({ meeting, closeHref }: MeetingFormProps) {
  return (
    <CommandForm
      command={cancelMeeting}
      schema={cancelMeetingInput}
      hidden={{ meetingId: meeting.id, version: meeting.version }}
      subject="La séance n’est pas annulée"
      submitLabel="Annuler la séance"
      closeHref={closeHref}
      keyed={false}
    >
      {(field) => (
        <>
          <Note title="Son numéro ne sera pas repris">
            <p>Les décisions demandées et les points de blocage qui l’attendaient passent à la prochaine séance.</p>
          </Note>
          <TextArea {...field("reason")} label="Pourquoi" limit={400} rows={3} />
        </>
      )}
    </CommandForm>
  );
}
