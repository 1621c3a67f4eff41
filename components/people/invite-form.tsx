"use client";

import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { DrawerBody, DrawerCancel, DrawerFooter, DrawerForm } from "@/components/ui/drawer-parts";
import { EmailField } from "@/components/ui/email-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useCommand } from "@/components/ui/use-command";
import { invitePersonInput } from "@/domain/people/people.schema";
import { invitePerson } from "@/server/people/people.commands";
import { type RoleChoices, RoleFields } from "./role-fields";
import { ShownLink } from "./shown-link";

type InviteFormProps = {
  slug: string;
  /** Where links lead: « https://creuset.exemple.fr ». */
  address: string;
  choices: RoleChoices;
  closeHref: Route;
  againHref: Route;
};

/** Stays open once done: the link it gives is shown this once. */
export function InviteForm({ slug, address, choices, closeHref, againHref }: InviteFormProps) {
  const { attempts, answer, bind, field, faults, refusal } = useCommand(invitePerson, invitePersonInput);
  if (answer.status === "done")
    return (
      <div className="grid h-full grid-rows-[minmax(0,1fr)_auto]">
        <DrawerBody>
          {answer.link ? (
            <ShownLink url={address + answer.link} message={answer.message} />
          ) : (
            <Note tone="ok" role="status" title={answer.message}>
              <p data-settled>Une lettre l’en prévient ; elle se connecte comme d’habitude.</p>
            </Note>
          )}
        </DrawerBody>
        <DrawerFooter>
          <Link href={closeHref} scroll={false} className={buttonClass({ variant: "dark" })}>
            Terminer
          </Link>
          <a href={againHref} className={buttonClass({ variant: "bare" })}>
            Inviter une autre personne
          </a>
        </DrawerFooter>
      </div>
    );
  return (
    <DrawerForm {...bind}>
      <DrawerBody>
        <ErrorSummary subject="L’invitation n’est pas faite" faults={faults} submission={attempts} />
        {refusal && <Note tone="error" role="alert" title={refusal} />}
        <input type="hidden" name="slug" value={slug} />
        <TextField {...field("name")} label="Nom" hint="Prénom et nom, comme ils apparaîtront dans le journal" />
        <EmailField {...field("email")} />
        <RoleFields field={field} choices={choices} />
      </DrawerBody>
      <DrawerFooter>
        <SubmitButton>Envoyer l’invitation</SubmitButton>
        <DrawerCancel closeHref={closeHref} />
      </DrawerFooter>
    </DrawerForm>
  );
}
