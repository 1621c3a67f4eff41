"use client";

import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { DrawerBody, DrawerCancel, DrawerFooter, DrawerForm } from "@/components/ui/drawer-parts";
import { EmailField } from "@/components/ui/email-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select-field";
import { SubmissionKey } from "@/components/ui/submission-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useCommand } from "@/components/ui/use-command";
import { handOverInput, SOMEONE_NEW } from "@/domain/people/hand-over.schema";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { handOver } from "@/server/people/people.commands";
import { type PilotedAction, PilotedActions } from "./piloted-actions";
import { ShownLink } from "./shown-link";

type HandOverFormProps = {
  slug: string;
  address: string;
  from: { id: string; name: string };
  actions: readonly PilotedAction[];
  heirs: readonly { id: string; name: string }[];
  today: CalendarDate;
  closeHref: Route;
};

/** Who leaves, what they were doing, who goes on and from when, in one screen. */
export function HandOverForm({ slug, address, from, actions, heirs, today, closeHref }: HandOverFormProps) {
  const { answer, attempts, bind, field, faults, refusal } = useCommand(handOver, handOverInput, { from: today });
  if (answer.status === "done")
    return (
      <div className="grid h-full grid-rows-[minmax(0,1fr)_auto]">
        <DrawerBody>
          <Note tone="ok" role="status" title={answer.message}>
            <p data-settled>Chaque action garde cette passation dans son historique.</p>
          </Note>
          {answer.link && (
            <ShownLink url={address + answer.link} message="L’invitation est partie ; ce lien la double." />
          )}
        </DrawerBody>
        <DrawerFooter>
          <Link href={closeHref} scroll={false} className={buttonClass({ variant: "dark" })}>
            Terminer
          </Link>
        </DrawerFooter>
      </div>
    );
  return (
    <DrawerForm {...bind}>
      <DrawerBody>
        <ErrorSummary subject="La main n’est pas passée" faults={faults} submission={attempts} />
        {refusal && <Note tone="error" role="alert" title={refusal} />}
        <SubmissionKey />
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="fromUserId" value={from.id} />
        <PilotedActions field={field("actionIds")} actions={actions} />
        <div className="group/heir grid gap-4">
          <SelectField
            {...field("toUserId")}
            label="Qui reprend"
            prompt="Choisir une personne"
            options={[
              ...heirs.map(({ id, name }) => ({ value: id, label: name })),
              { value: SOMEONE_NEW, label: "Quelqu’un d’autre, à inviter" },
            ]}
          />
          <div className="hidden gap-4 group-has-[option[value=NOUVEAU]:checked]/heir:grid">
            <TextField {...field("name")} label="Nom" hint="Prénom et nom, comme ils apparaîtront dans le journal" />
            <EmailField {...field("email")} />
          </div>
        </div>
        <DateField
          {...field("from")}
          label="À partir du"
          hint={`Qui reprend entre tout de suite. ${from.name} garde ses droits sur ces actions jusqu’à la veille.`}
        />
      </DrawerBody>
      <DrawerFooter>
        <SubmitButton>Passer la main</SubmitButton>
        <DrawerCancel closeHref={closeHref} />
      </DrawerFooter>
    </DrawerForm>
  );
}
