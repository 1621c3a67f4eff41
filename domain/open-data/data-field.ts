import type { Cents } from "../shared/money";

/** A column of an open file, as Table Schema describes one. Amounts are euros with a point. */
export type DataField = {
  name: string;
  type: "string" | "integer" | "number" | "date" | "boolean";
  title: string;
  description: string;
  required?: boolean;
};

/** Amounts are still cents here: they are written as euros by who writes the file. */
export type Euros = { cents: Cents };
export type DataCell = string | number | boolean | Euros | null;
export type DataRow = Readonly<Record<string, DataCell>>;

export type Dataset = {
  /** The first word of its files. */
  name: "actions" | "jalons" | "totaux" | "subventions";
  title: string;
  description: string;
  fields: readonly DataField[];
  formats: readonly ("csv" | "json")[];
};

export function inEuros(amount: Cents | null): Euros | null {
  return amount === null ? null : { cents: amount };
}

export function isEuros(cell: DataCell): cell is Euros {
  return typeof cell === "object" && cell !== null;
}

/** The Table Schema of a file, as the standard writes it. */
export function tableSchema({ name, title, description, fields }: Dataset): object {
  return {
    $schema: "https://frictionlessdata.io/schemas/table-schema.json",
    name,
    title,
    description,
    countryCode: "FR",
    fields: fields.map(({ required = false, ...field }) => ({
      ...field,
      ...(field.type === "boolean" && { trueValues: ["oui"], falseValues: ["non"] }),
      ...(required && { constraints: { required: true } }),
    })),
  };
}
