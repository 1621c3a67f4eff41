"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { RadioList } from "@/components/ui/radio-list";
import { setDeMinimisInput } from "@/domain/open-data/publication.schema";
import { setDeMinimis } from "@/server/open-data/publication.commands";

type DeMinimisFormProps = { slug: string; lineId: string; deMinimis: boolean | null; closeHref: Route };

export function DeMinimisForm({ slug, lineId, deMinimis, closeHref }: DeMinimisFormProps) {
  return (
    <CommandForm
      command={setDeMinimis}
      schema={setDeMinimisInput}
      hidden={{ slug, lineId }}
      defaultValue={{ deMinimis: deMinimis === null ? undefined : deMinimis ? "oui" : "non" }}
      subject="La réponse n’est pas enregistrée"
      submitLabel="Enregistrer la réponse"
      closeHref={closeHref}
    >
      {(field) => (
        <RadioList
          {...field("deMinimis")}
          label="Est-ce une aide de minimis, notifiée à la Commission européenne ?"
          options={[
            { value: "oui", label: "Oui" },
            { value: "non", label: "Non" },
          ]}
        />
      )}
    </CommandForm>
  );
}
