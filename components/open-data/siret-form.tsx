"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { TextField } from "@/components/ui/text-field";
import { setSiretInput } from "@/domain/open-data/publication.schema";
import { setSiret } from "@/server/open-data/publication.commands";

type SiretFormProps = {
  slug: string;
  lineId: string;
  of: "FUNDER" | "BENEFICIARY";
  siret: string | null;
  closeHref: Route;
};

export function SiretForm({ slug, lineId, of, siret, closeHref }: SiretFormProps) {
  return (
    <CommandForm
      command={setSiret}
      schema={setSiretInput}
      hidden={{ slug, lineId, of }}
      defaultValue={{ siret: siret ?? undefined }}
      subject="Le SIRET n’est pas enregistré"
      submitLabel="Enregistrer le SIRET"
      closeHref={closeHref}
    >
      {(field) => (
        <TextField
          {...field("siret")}
          label="SIRET"
          hint="14 chiffres, de l’établissement qui attribue ou qui reçoit ; annuaire-entreprises.data.gouv.fr les donne"
        />
      )}
    </CommandForm>
  );
}
