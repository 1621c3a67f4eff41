"use client";

import type { Route } from "next";
import { CheckboxRow } from "@/components/ui/checkbox-row";
import { CommandForm } from "@/components/ui/command-form";
import { anonymizePersonInput } from "@/domain/people/people.schema";
import { anonymizePerson } from "@/server/people/people.commands";

type AnonymizeFormProps = { slug: string; userId: string; closeHref: Route };

export function AnonymizeForm({ slug, userId, closeHref }: AnonymizeFormProps) {
  return (
    <CommandForm
      command={anonymizePerson}
      schema={anonymizePersonInput}
      hidden={{ slug, userId }}
      subject="La personne n’est pas rendue anonyme"
      submitLabel="Anonymiser"
      closeHref={closeHref}
      keyed={false}
    >
      {(field) => {
        const { defaultValue: _unchecked, ...confirmed } = field("confirmed");
        return (
          <>
            <p>
              Son nom devient « Personne retirée » suivi d’un numéro, partout et dans l’historique. Son adresse, son mot
              de passe, ses autres moyens de connexion, ses sessions et ses lettres sont effacés.
            </p>
            <p>Ce qu’elle a saisi reste : dépenses, jalons, météo. L’historique reste vérifiable.</p>
            <CheckboxRow
              {...confirmed}
              label="J’ai compris que l’effacement ne se défait pas."
              hint="Un nom écrit dans une phrase libre n’est pas modifié"
            />
          </>
        );
      }}
    </CommandForm>
  );
}
