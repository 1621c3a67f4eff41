"use client";

import { AddressToCopy } from "@/components/ui/address-to-copy";
import { CheckboxList } from "@/components/ui/checkbox-list";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldRow } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useCommand } from "@/components/ui/use-command";
import { createApiTokenInput, TOKEN_DAYS } from "@/domain/api/api-token.schema";
import { TOKEN_SCOPE_LABELS, TOKEN_SCOPES } from "@/domain/api/token-scope";
import { createApiToken } from "@/server/api/api.commands";

const SCOPES = TOKEN_SCOPES.map((value) => ({ value, label: TOKEN_SCOPE_LABELS[value] }));
const DAYS = TOKEN_DAYS.map((value) => ({ value, label: value === "365" ? "Un an" : `${value} jours` }));

/** Also what the form goes back to once a token is made. */
const FRESH = { days: "90", slug: "" };

type CreateTokenFormProps = { territories: readonly { slug: string; shortName: string }[]; isFirst: boolean };

/** Makes a token, whose secret is shown this once. */
export function CreateTokenForm({ territories, isFirst }: CreateTokenFormProps) {
  const { answer, attempts, bind, faults, field, refusal } = useCommand(createApiToken, createApiTokenInput, FRESH);
  const secret = answer.status === "done" ? answer.codes?.[0] : undefined;
  const places = territories.map(({ slug, shortName }) => ({ value: slug, label: shortName }));
  return (
    <>
      {secret !== undefined && answer.status === "done" && (
        <Note tone="ok" role="status" title={answer.message}>
          <p>Il n’est affiché qu’une fois. Qui le connaît lit à votre place&nbsp;: rangez-le comme un mot de passe.</p>
          <AddressToCopy url={secret} name="Mon jeton" copyLabel="Copier le jeton" copiedLabel="Jeton copié." />
        </Note>
      )}
      <details>
        <summary className="min-h-11 cursor-pointer py-2.5 text-14 font-demi">
          {isFirst ? "Créer un jeton" : "Créer un autre jeton"}
        </summary>
        <form {...bind} className="grid gap-5 pt-2">
          <ErrorSummary subject="Le jeton n’est pas créé" faults={faults} submission={attempts} />
          {refusal && <Note tone="error" role="alert" title={refusal} />}
          <TextField
            {...field("name")}
            label="Nom"
            hint="Ce qui s’en servira : « Classeur du service financier »."
            maxLength={80}
          />
          <CheckboxList {...field("scopes")} label="Ce qu’il lit" options={SCOPES} />
          <FieldRow>
            <SelectField {...field("days")} label="Durée" options={DAYS} />
            <SelectField
              {...field("slug")}
              label="Territoire"
              options={places}
              prompt="Tous ceux où j’ai un rôle"
              optional
            />
          </FieldRow>
          <div>
            <SubmitButton variant="neutral">Créer le jeton</SubmitButton>
          </div>
        </form>
      </details>
    </>
  );
}
