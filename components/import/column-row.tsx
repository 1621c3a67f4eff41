import { SelectField } from "@/components/ui/select-field";
import { LEFT_OUT } from "@/domain/import/headers";
import type { ImportField } from "@/domain/import/import-field";
import type { ShownColumn } from "@/domain/import/import-view";
import { NBSP } from "@/domain/shared/format";

type ColumnRowProps = { column: ShownColumn; fields: readonly ImportField[]; chosen: string | null };

/** A column of the file: its title, what its first rows hold, and the field it fills. */
export function ColumnRow({ column, fields, chosen }: ColumnRowProps) {
  const { rank, letters, header, samples, field } = column;
  const name = header === "" ? `Colonne ${letters}, sans titre` : header;
  return (
    <li className="grid items-center gap-x-6 gap-y-1.5 border-b border-filet-fin py-3 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_minmax(0,16rem)]">
      <p className="min-w-0 text-14 font-demi wrap-anywhere">
        <span className="mr-2 font-normal text-encre-3">{letters}</span>
        {name}
      </p>
      <p className="min-w-0 text-13 text-encre-3 wrap-anywhere">
        {samples.length === 0 ? "Rien dans les premières lignes" : samples.join(`${NBSP}· `)}
      </p>
      <SelectField
        id={`colonne-${rank}`}
        name={`columns[${rank}]`}
        label={<span className="sr-only">Ce que contient « {name} »</span>}
        defaultValue={field ?? LEFT_OUT}
        className={chosen === null ? "text-encre-3" : "font-demi"}
        options={[
          { value: LEFT_OUT, label: "Ne pas importer" },
          ...fields.map((each) => ({
            value: each.name,
            label: each.required ? `${each.label} (nécessaire)` : each.label,
          })),
        ]}
      />
    </li>
  );
}
