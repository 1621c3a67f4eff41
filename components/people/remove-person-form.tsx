"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { personInput } from "@/domain/people/people.schema";
import { removePerson } from "@/server/people/people.commands";

type RemovePersonFormProps = { slug: string; userId: string; name: string; closeHref: Route };

export function RemovePersonForm({ slug, userId, name, closeHref }: RemovePersonFormProps) {
  return (
    <CommandForm
      command={removePerson}
      schema={personInput}
      hidden={{ slug, userId }}
      subject="La personne n’est pas retirée"
      submitLabel="Retirer du territoire"
      closeHref={closeHref}
      keyed={false}
    >
      {() => (
        <>
          <p>
            {name} perd tous ses rôles dans ce territoire, dès sa prochaine page. Ses saisies restent, à son nom, au
            journal.
          </p>
          <p className="text-13 text-encre-3">
            Si elle pilote des actions, passez d’abord la main : le retrait les laisserait sans pilote. Pour revenir en
            arrière, invitez-la de nouveau.
          </p>
        </>
      )}
    </CommandForm>
  );
}
