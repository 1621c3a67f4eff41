"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { RadioList } from "@/components/ui/radio-list";
import { TextArea } from "@/components/ui/text-area";
import { VISIBILITIES, type Visibilities } from "@/domain/access/visibility";
import { VISIBILITY_HELP, VISIBILITY_LABELS } from "@/domain/access/visibility.labels";
import { setVisibilityInput } from "@/domain/access/visibility.schema";
import { setVisibility } from "@/server/action/action.commands";

type VisibilityFormProps = { actionId: string; current: Visibilities; closeHref: Route };

const OPTIONS = VISIBILITIES.map((value) => ({
  value,
  label: VISIBILITY_LABELS[value],
  help: VISIBILITY_HELP[value],
}));

/** Who reads the action's amounts and texts besides those who always do. */
export function VisibilityForm({ actionId, current, closeHref }: VisibilityFormProps) {
  return (
    <CommandForm
      command={setVisibility}
      schema={setVisibilityInput}
      hidden={{ actionId }}
      defaultValue={{ amounts: current.amountsVisibility, texts: current.textsVisibility }}
      subject="La confidentialité n’est pas changée"
      submitLabel="Changer la confidentialité"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <p className="text-13 text-encre-2">
            Le chef de projet, la préfecture, le pilote et l’industriel de l’action lisent toujours tout. Qui ne lit pas
            les deux ne voit de l’action que son titre, son porteur, son lieu et ses jalons atteints.
          </p>
          <RadioList {...field("amounts")} label="Qui d’autre lit les montants" options={OPTIONS} />
          <RadioList {...field("texts")} label="Qui d’autre lit les textes" options={OPTIONS} />
          <TextArea {...field("reason")} label="Raison" hint="Elle reste au journal." limit={500} rows={2} />
        </>
      )}
    </CommandForm>
  );
}
