"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { MoneyField } from "@/components/ui/money-field";
import { RadioList } from "@/components/ui/radio-list";
import { TextField } from "@/components/ui/text-field";
import { PERIMETERS } from "@/domain/contract/envelope";
import { PERIMETER_LABELS } from "@/domain/contract/envelope.labels";
import { claimEnvelopeInput } from "@/domain/contract/envelope.schema";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { claimEnvelope } from "@/server/contract/envelope.commands";

type ClaimFormProps = { slug: string; today: CalendarDate; closeHref: Route };

/** What a document says of the contract's total: who, how much, in which words, of what. */
export function ClaimForm({ slug, today, closeHref }: ClaimFormProps) {
  return (
    <CommandForm
      command={claimEnvelope}
      schema={claimEnvelopeInput}
      hidden={{ slug }}
      defaultValue={{ perimeter: "TOTAL_INVESTMENT" }}
      subject="L’annonce n’est pas enregistrée"
      submitLabel="Enregistrer l’annonce"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <FieldRow>
            <TextField {...field("author")} label="Auteur" hint="« Préfecture de la région Occitanie »" />
            <TextField {...field("shortAuthor")} label="Nom court" hint="À côté du montant : « préfet »" />
          </FieldRow>
          <FieldRow>
            <MoneyField {...field("amount")} label="Montant annoncé" />
            <DateField {...field("statedOn")} label="Annoncé le" max={today} />
          </FieldRow>
          <TextField {...field("wording")} label="Mots du document" hint="« près de 30 M€ »" />
          <TextField {...field("document")} label="Document" hint="Communiqué, délibération, article, avec sa date" />
          <RadioList
            {...field("perimeter")}
            label="Ce que ce montant couvre"
            options={PERIMETERS.map((value) => ({ value, label: PERIMETER_LABELS[value] }))}
          />
        </>
      )}
    </CommandForm>
  );
}
