"use client";

import { FieldRow } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { FieldBinding } from "@/components/ui/use-command";
import { FUNDING_KIND_LABELS, ORGANIZATION_KIND_LABELS } from "@/domain/funding/funding.labels";
import { FUNDING_KINDS, type FundingKind } from "@/domain/funding/funding-line";
import { ORGANIZATION_KINDS, type OrganizationKind } from "@/domain/funding/organization-kind";
import { SCHEME_CODES, SCHEMES, schemeOf } from "@/domain/funding/scheme";
import { THIN } from "@/domain/shared/format";

export type KnownFunder = { name: string; kind: OrganizationKind };

type HeadingFieldsProps = {
  field: (name: "funder" | "funderKind" | "kind" | "scheme" | "title") => FieldBinding;
  funders: readonly KnownFunder[];
  funder: string;
  scheme: string;
};

/** Who pays, what it is, under which scheme; a scheme proposes the kinds that usually go with it. */
export function HeadingFields({ field, funders, funder, scheme }: HeadingFieldsProps) {
  const known = knownFunder(funders, funder);
  const usual = schemeOf(scheme);
  const funderKind = field("funderKind");
  const kind = field("kind");
  return (
    <>
      <FieldRow>
        <SelectField
          {...field("scheme")}
          label="Dispositif"
          prompt="Choisir un dispositif"
          options={SCHEME_CODES.map((value) => ({ value, label: SCHEMES[value].label }))}
        />
        <SelectField
          {...kind}
          key={`kind-${scheme}`}
          defaultValue={kind.defaultValue ?? usual.kind}
          label="Nature du financement"
          options={FUNDING_KINDS.map((value: FundingKind) => ({ value, label: FUNDING_KIND_LABELS[value] }))}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          {...field("funder")}
          label="Financeur"
          list="financeurs-connus"
          hint={known ? `Déjà connu${THIN}; sa nature reste « ${ORGANIZATION_KIND_LABELS[known.kind]} ».` : undefined}
        />
        <SelectField
          {...funderKind}
          key={`funder-${scheme}-${known?.name ?? ""}`}
          defaultValue={funderKind.defaultValue ?? known?.kind ?? usual.funderKind}
          label="Nature du financeur"
          options={ORGANIZATION_KINDS.map((value) => ({ value, label: ORGANIZATION_KIND_LABELS[value] }))}
        />
      </FieldRow>
      <datalist id="financeurs-connus">
        {funders.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        {...field("title")}
        label="Intitulé de l’aide"
        hint="Par exemple « Aide à l’immobilier d’entreprise »."
        optional
      />
    </>
  );
}

/** The known body of that name, whatever its capitals and accents, as the server finds it. */
export function knownFunder(funders: readonly KnownFunder[], typed: string): KnownFunder | null {
  const name = folded(typed);
  return funders.find((funder) => folded(funder.name) === name) ?? null;
}

function folded(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/’/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
