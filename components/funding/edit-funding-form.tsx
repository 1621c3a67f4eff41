"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { editFundingInput } from "@/domain/funding/funding.schema";
import type { FundedLine } from "@/domain/funding/funding-plan";
import { editFunding } from "@/server/funding/funding.commands";
import { HeadingFields, type KnownFunder } from "./heading-fields";
import { useTyped } from "./use-typed";

type EditFundingFormProps = {
  line: FundedLine;
  version: number;
  funders: readonly KnownFunder[];
  closeHref: Route;
};

export function EditFundingForm({ line, version, funders, closeHref }: EditFundingFormProps) {
  const { id, funder, funderKind, kind, scheme, title } = line;
  const initial = { funder, funderKind, kind, scheme, title: title ?? undefined };
  const typed = useTyped(initial);
  return (
    <CommandForm
      command={editFunding}
      schema={editFundingInput}
      keyed={false}
      hidden={{ lineId: id, version }}
      defaultValue={initial}
      subject="Le financement n’est pas modifié"
      submitLabel="Enregistrer l’intitulé"
      closeHref={closeHref}
    >
      {(field) => (
        <div className="grid gap-5" onInput={typed.onInput}>
          <HeadingFields field={field} funders={funders} funder={typed.text("funder")} scheme={typed.text("scheme")} />
          <p className="text-13 text-encre-2">
            Les montants ne changent que par une étape du dossier ; l’ancien intitulé reste dans le journal.
          </p>
        </div>
      )}
    </CommandForm>
  );
}
