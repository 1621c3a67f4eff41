import { FieldFrame, fieldAria } from "@/components/ui/field";
import { RadioList } from "@/components/ui/radio-list";
import { SelectField } from "@/components/ui/select-field";
import { IMPORT_KIND_LABELS, type ImportKind } from "@/domain/import/import-kind";
import type { ImportAmendment } from "@/domain/import/import-view";
import { KIND_HINTS } from "@/domain/import/kind-param";
import { NBSP } from "@/domain/shared/format";

type KindFieldProps = { kinds: readonly ImportKind[]; chosen: ImportKind };

/** What the file brings: only what its bearer may record. */
export function KindField({ kinds, chosen }: KindFieldProps) {
  return (
    <RadioList
      id="genre"
      name="kind"
      label="Ce que le fichier apporte"
      defaultValue={chosen}
      options={kinds.map((kind) => ({ value: kind, label: IMPORT_KIND_LABELS[kind], help: KIND_HINTS[kind] }))}
    />
  );
}

/** The plan a file writes: the contract's, or that of an avenant being prepared. Of no use to the other kinds. */
export function PlanField({ amendments }: { amendments: readonly ImportAmendment[] }) {
  if (amendments.length === 0) return null;
  return (
    <SelectField
      id="avenant"
      name="amendmentId"
      label="Plan à écrire"
      className="hidden group-has-[input[value=PLAN]:checked]/envoi:grid"
      options={[
        { value: "", label: "Plan d’origine" },
        ...amendments.map(({ id, number, object }) => ({ value: id, label: `Avenant ${number}, ${object}` })),
      ]}
    />
  );
}

const HINT = `.xlsx, .ods ou .csv, 25${NBSP}Mo au plus. Glissez le fichier dans le cadre, ou choisissez-le.`;

/** The browser's own control, drawn large enough to drop a file on: it needs no script. */
export function FileField({ error }: { error: string[] | undefined }) {
  return (
    <FieldFrame id="fichier" label="Fichier" hint={HINT} error={error}>
      <input
        type="file"
        id="fichier"
        name="file"
        accept=".xlsx,.ods,.csv,.txt,.tsv"
        className="block w-full rounded-2 border border-dashed border-bord bg-surface px-4 py-8 text-14 file:mr-3 file:min-h-(--h-controle) file:rounded-2 file:border file:border-bord file:bg-surface file:px-3 file:text-14 file:font-demi file:text-encre hover:bg-survol aria-invalid:border-2 aria-invalid:border-solid aria-invalid:border-st-retard max-sm:px-3 max-sm:py-5"
        {...fieldAria({ id: "fichier", hint: HINT, error })}
      />
    </FieldFrame>
  );
}
