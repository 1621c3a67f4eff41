"use client";

import { DateField } from "@/components/ui/date-field";
import { FieldRow, hasError } from "@/components/ui/field";
import { MoneyField } from "@/components/ui/money-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FieldBinding } from "@/components/ui/use-command";
import type { RecordStepInput } from "@/domain/funding/funding.schema";
import type { FundedLine } from "@/domain/funding/funding-plan";
import { rateInWords } from "@/domain/funding/rate";
import { schemeOf } from "@/domain/funding/scheme";
import { eurosExact, longDate, NBSP, THIN } from "@/domain/shared/format";

type StepField = Exclude<keyof RecordStepInput, "key" | "lineId">;
type StepFieldsProps = {
  field: (name: StepField) => FieldBinding;
  /** The line as it stands: what a blank field leaves as it is. */
  line: FundedLine | null;
  scheme: string;
};

/** What may come with a step: who acts next, on what base, until when, under which ceilings. */
export function StepFields({ field, line, scheme }: StepFieldsProps) {
  /** What is folded away unfolds when something in it is to be corrected. */
  const unfolded = (names: readonly StepField[]) => names.some((name) => hasError(field(name).error)) && { open: true };
  return (
    <>
      <TextField
        {...field("holder")}
        label="Qui a la main"
        hint={standing(line?.holder?.name, "Le service qui doit agir, par exemple « SGAR Occitanie ».")}
        optional
      />
      <details {...unfolded(["eligibleBase", "rate", "fileNumber", "document"])}>
        <summary className="cursor-pointer py-1 text-13 text-lien">Assiette, taux, numéro de dossier, document</summary>
        <div className="mt-3 grid gap-5">
          <FieldRow>
            <MoneyField
              {...field("eligibleBase")}
              label="Assiette éligible"
              hint={standing(line?.eligibleBase != null ? eurosExact(line.eligibleBase) : null)}
              optional
            />
            <TextField
              {...field("rate")}
              label="Taux, en %"
              hint={standing(line?.rateBasisPoints != null ? rateInWords(line.rateBasisPoints) : null)}
              inputMode="decimal"
              optional
            />
          </FieldRow>
          <FieldRow>
            <TextField {...field("fileNumber")} label="Numéro de dossier" hint={standing(line?.fileNumber)} optional />
            <TextField
              {...field("document")}
              label="Référence de l’acte"
              hint="Arrêté, convention, courrier."
              optional
            />
          </FieldRow>
        </div>
      </details>
      <details
        {...unfolded([
          "startBy",
          "startByBasis",
          "completeBy",
          "completeByBasis",
          "advanceCeiling",
          "instalmentCeiling",
        ])}
      >
        <summary className="cursor-pointer py-1 text-13 text-lien">Échéances et plafonds de versement</summary>
        <div className="mt-3 grid gap-5">
          <DeadlineFields field={field} name="startBy" label="Commencer avant le" standing={line?.startBy ?? null} />
          <DeadlineFields
            field={field}
            name="completeBy"
            label="Terminer avant le"
            standing={line?.completeBy ?? null}
          />
          <p className="text-13 text-encre-2">{schemeOf(scheme).explanation}</p>
          <FieldRow>
            <TextField
              {...field("advanceCeiling")}
              label="Plafond de l’avance, en %"
              hint={standing(percentOf(line?.advanceCeiling))}
              inputMode="numeric"
              optional
            />
            <TextField
              {...field("instalmentCeiling")}
              label="Plafond avance et acomptes, en %"
              hint={standing(percentOf(line?.instalmentCeiling))}
              inputMode="numeric"
              optional
            />
          </FieldRow>
        </div>
      </details>
      <TextArea
        {...field("reason")}
        label="Motif ou remarque"
        hint="À remplir pour un refus, un classement sans suite ou une caducité."
        limit={400}
        rows={2}
        optional
      />
    </>
  );
}

type DeadlineFieldsProps = Pick<StepFieldsProps, "field"> & {
  name: "startBy" | "completeBy";
  label: string;
  standing: FundedLine["startBy"];
};

function DeadlineFields({ field, name, label, standing: known }: DeadlineFieldsProps) {
  return (
    <FieldRow>
      <DateField {...field(name)} label={label} hint={standing(known && longDate(known.on))} optional />
      <TextField
        {...field(`${name}Basis`)}
        label="D’après"
        hint={standing(known?.basis, "Article, arrêté ou convention.")}
        optional
      />
    </FieldRow>
  );
}

function percentOf(percent: number | null | undefined): string | null {
  return percent == null ? null : `${percent}${THIN}%`;
}

/** What a field left blank keeps. */
function standing(value: string | null | undefined, otherwise?: string): string | undefined {
  return value ? `Vide${NBSP}: reste ${value}.` : otherwise;
}
