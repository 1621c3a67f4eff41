import { answerName, type Endpoint } from "./endpoint";
import { ENDPOINTS } from "./endpoints";
import { EXAMPLES } from "./examples";
import { openApiDocument, queryParameters } from "./openapi";

type Schema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: string[];
  const?: string;
  format?: string;
  items?: Schema;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
};
type Schemas = Record<string, Schema>;

/** A parameter or a field in the words of the documentation page: what it is, and what it may hold. */
export type DocumentedField = { name: string; description: string; holds: string };
export type DocumentedEndpoint = Pick<Endpoint, "id" | "group" | "path" | "summary" | "description" | "scope"> & {
  parameters: DocumentedField[];
  fields: DocumentedField[];
  /** An answer of the demonstration, as text. */
  example: string;
};

/** The addresses of the API as their page tells them, all of it read in the OpenAPI description. */
export function documentedEndpoints(): DocumentedEndpoint[] {
  const { schemas } = openApiDocument().components as { schemas: Schemas };
  return ENDPOINTS.map((endpoint) => {
    const { id, group, path, summary, description, scope } = endpoint;
    return {
      ...{ id, group, path, summary, description, scope },
      parameters: queryParameters(endpoint).map(({ name, description: about, schema }) => ({
        name: String(name),
        description: String(about ?? ""),
        holds: inWords(schema as Schema, schemas),
      })),
      fields: fieldsOf(schemas[answerName(endpoint)], schemas),
      example: JSON.stringify(EXAMPLES[id], null, 2),
    };
  });
}

/** The fields of what an answer holds: of its rows for a list, of its one thing otherwise. */
function fieldsOf(answer: Schema | undefined, schemas: Schemas): DocumentedField[] {
  const data = answer?.properties?.data;
  const held = data ? resolved(data.items ?? data, schemas) : answer;
  return Object.entries(held?.properties ?? {}).map(([name, field]) => ({
    name,
    description: field.description ?? resolved(field, schemas).description ?? "",
    holds: inWords(field, schemas),
  }));
}

function resolved(schema: Schema, schemas: Schemas): Schema {
  const name = schema.$ref?.split("/").at(-1);
  return (name !== undefined && schemas[name]) || schema;
}

const TYPES: Record<string, string> = {
  string: "texte",
  integer: "nombre entier",
  number: "nombre",
  boolean: "vrai ou faux",
  array: "liste",
  object: "objet",
};
const NAMES: Record<string, string> = { Montant: "montant", MontantPartage: "montant partagé" };

function inWords(schema: Schema, schemas: Schemas): string {
  if (schema.anyOf) {
    const [held, ...others] = schema.anyOf.filter(({ type }) => type !== "null");
    const isMaybe = others.length === 0 && schema.anyOf.length > 1;
    return `${held ? inWords(held, schemas) : ""}${isMaybe ? ", ou null" : ""}`;
  }
  const name = schema.$ref?.split("/").at(-1) ?? "";
  if (name !== "") return NAMES[name] ?? "objet";
  if (schema.enum) return schema.enum.join(", ");
  if (schema.const !== undefined) return schema.const;
  if (schema.format === "date") return "jour";
  if (schema.format === "date-time") return "instant";
  const types = [schema.type ?? []].flat();
  const words = types.filter((type) => type !== "null").map((type) => TYPES[type] ?? type);
  return `${words.join(" ou ")}${types.includes("null") ? ", ou null" : ""}`;
}
