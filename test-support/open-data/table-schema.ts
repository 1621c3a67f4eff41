import Ajv, { type ValidateFunction } from "ajv";
import { parse } from "csv-parse/sync";

type Constraints = {
  required?: boolean;
  pattern?: string;
  enum?: string[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};
type Field = { name: string; type: string; trueValues?: string[]; falseValues?: string[]; constraints?: Constraints };
export type TableSchema = { fields: Field[] };

const DATE = "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";

/** A Table Schema as the JSON Schema of one row whose cells were cast; an empty cell is absent. */
function rowSchema({ fields }: TableSchema): object {
  return {
    type: "object",
    additionalProperties: false,
    required: fields.filter(({ constraints }) => constraints?.required).map(({ name }) => name),
    properties: Object.fromEntries(fields.map((field) => [field.name, cellSchema(field)])),
  };
}

function cellSchema({ type, constraints = {} }: Field): object {
  const { required: _required, ...kept } = constraints;
  if (type === "date") return { type: "string", pattern: DATE, ...kept };
  return { type: type === "string" ? "string" : type, ...kept };
}

/** What is wrong with a CSV under a Table Schema, a line each: names, order, types and constraints. */
export function faultsOfCsv(csv: string, schema: TableSchema): string[] {
  const [names = [], ...lines] = parse(csv, { record_delimiter: "\r\n" }) as string[][];
  const expected = schema.fields.map(({ name }) => name);
  if (names.join() !== expected.join()) return [`columns: ${names.join()}`];
  const isValid: ValidateFunction = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }).compile(
    rowSchema(schema),
  );
  return lines.flatMap((line, rank) => {
    const cells = line.flatMap((text, at) => {
      const field = schema.fields[at];
      return field && text !== "" ? [[field.name, cast(text, field)]] : [];
    });
    if (isValid(Object.fromEntries(cells))) return [];
    return (isValid.errors ?? []).map(({ instancePath, message }) => `line ${rank + 2}${instancePath}: ${message}`);
  });
}

function cast(text: string, { type, trueValues = ["true"], falseValues = ["false"] }: Field): unknown {
  if (type === "number" || type === "integer") return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (type !== "boolean") return text;
  if (trueValues.includes(text)) return true;
  return falseValues.includes(text) ? false : text;
}
