import { z } from "zod";
import { API_WORDS } from "./api-schema";
import { answerName, ENDPOINT_GROUPS, type Endpoint } from "./endpoint";
import { ENDPOINTS } from "./endpoints";
import { EXAMPLES } from "./examples";
import { PROBLEM_MEDIA, PROBLEMS, type ProblemWord } from "./problem";
import { TOKEN_SCOPE_LABELS, TOKEN_SCOPES } from "./token-scope";

export const API_VERSION = "1.0.0";
const COMPONENTS = "#/components/schemas/";

type Json = Record<string, unknown>;

/** The description of the API, made from the schemas that read its parameters and make its answers. */
export function openApiDocument(): Json {
  return {
    openapi: "3.1.1",
    info: {
      title: "API de Creuset",
      version: API_VERSION,
      summary: "Lire un contrat Territoire d’industrie depuis un programme ou un classeur.",
      description:
        "API en lecture seule. Elle suit les règles des écrans : un jeton ne lit jamais plus que la personne à qui il est, au moment où il lit. Les montants sont des centimes entiers, les jours s’écrivent AAAA-MM-JJ, les instants sont en UTC. HEAD répond comme GET, sans le corps.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "Ce site." }],
    tags: Object.values(ENDPOINT_GROUPS).map((name) => ({ name, description: `Adresses : ${name.toLowerCase()}.` })),
    security: [{ jeton: [] }],
    paths: {
      ...Object.fromEntries(ENDPOINTS.map((each) => [each.path, { get: operation(each) }])),
      ...OWN_DESCRIPTION,
    },
    components: { securitySchemes: SECURITY, schemas: schemas(), headers: HEADERS, responses: refusals() },
  };
}

const SECURITY = {
  jeton: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "creuset_…",
    description: `Un jeton personnel, créé sur la page « Mon compte ». Ses portées : ${TOKEN_SCOPES.map((scope) => `${scope} (${TOKEN_SCOPE_LABELS[scope]})`).join(" ; ")}. Un cookie de session n’ouvre rien.`,
  },
};

const header = (description: string, type = "string") => ({ description, schema: { type } });
const HEADERS = {
  ETag: header("L’empreinte de la réponse. Renvoyée dans If-None-Match, elle donne 304 tant que rien n’a changé."),
  Link: header('L’adresse de la suite, rel="next", quand il y en a une.'),
  RateLimit: header("Ce qui reste de la minute : r demandes, t secondes."),
  "RateLimit-Policy": header("Combien de demandes par minute un jeton peut faire."),
  "Retry-After": header("Dans combien de secondes recommencer.", "integer"),
  "X-Request-Id": header("Le numéro de la demande, à citer en cas de panne."),
  "WWW-Authenticate": header("Ce qui manque au jeton (RFC 6750)."),
};
const headersNamed = (...names: (keyof typeof HEADERS)[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** Its own address, which takes no token and answers what every generator of clients reads. */
const OWN_DESCRIPTION = {
  "/api/v1/openapi.json": {
    get: {
      operationId: "readOpenApi",
      tags: [ENDPOINT_GROUPS.contract],
      summary: "Cette description",
      description: "La description OpenAPI 3.1 de l’API. Sans jeton.",
      security: [],
      responses: {
        "200": {
          description: "La description.",
          headers: headersNamed("ETag", "X-Request-Id"),
          content: { "application/json": { schema: { type: "object" } } },
        },
        "400": { $ref: "#/components/responses/parametre-refuse" },
      },
    },
  },
};

function operation(endpoint: Endpoint): Json {
  const { id, group, summary, description, scope, path } = endpoint;
  return {
    operationId: id,
    tags: [ENDPOINT_GROUPS[group]],
    summary,
    description,
    security: scope === "open" ? [] : [{ jeton: scope === "any" ? [] : [scope] }],
    parameters: [...pathParameters(path), ...queryParameters(endpoint)],
    responses: { "200": answered(endpoint), ...notAnswered(endpoint) },
  };
}

function answered(endpoint: Endpoint): Json {
  const paged = "cursor" in endpoint.query.shape;
  const told = ["ETag", "X-Request-Id"] as const;
  const paced = ["RateLimit", "RateLimit-Policy"] as const;
  return {
    description: `${endpoint.summary}.`,
    headers: headersNamed(...told, ...(endpoint.scope === "open" ? [] : paced), ...(paged ? (["Link"] as const) : [])),
    content: {
      "application/json": {
        schema: { $ref: `${COMPONENTS}${answerName(endpoint)}` },
        examples: { demonstration: { summary: "Données de démonstration", value: EXAMPLES[endpoint.id] } },
      },
    },
  };
}

function notAnswered({ scope, path }: Endpoint): Json {
  const words: ProblemWord[] = [
    "parametre-refuse",
    ...(scope === "open" ? [] : (["jeton-refuse", "trop-de-demandes"] as const)),
    ...(scope === "open" || scope === "any" ? [] : (["portee-insuffisante"] as const)),
    ...(path.includes("{") ? (["introuvable"] as const) : []),
    "panne",
  ];
  const refused = words.map((word) => [String(PROBLEMS[word].status), { $ref: `#/components/responses/${word}` }]);
  return { "304": { description: "Rien n’a changé depuis l’empreinte donnée." }, ...Object.fromEntries(refused) };
}

/** What no address in particular is refused for is on the page of problems alone. */
const TOLD_OF_ALL: readonly string[] = ["corps-refuse", "jeton-absent", "methode-refusee", "adresse-trop-longue"];

function refusals(): Json {
  const described = Object.entries(PROBLEMS).filter(([word]) => !TOLD_OF_ALL.includes(word));
  return Object.fromEntries(
    described.map(([word, { status, title, remedy }]) => [
      word,
      {
        description: `${title}. ${remedy}`,
        headers: headersNamed(
          "X-Request-Id",
          ...(status === 429 ? (["Retry-After", "RateLimit", "RateLimit-Policy"] as const) : []),
          ...(status === 401 || status === 403 ? (["WWW-Authenticate"] as const) : []),
        ),
        content: { [PROBLEM_MEDIA]: { schema: { $ref: `${COMPONENTS}Probleme` } } },
      },
    ]),
  );
}

const PATH_WORDS: Record<string, Json> = {
  slug: {
    description: "Le mot qui désigne le territoire, comme « ales ».",
    schema: { type: "string" },
    example: "ales",
  },
  number: { description: "Le numéro.", schema: { type: "integer", minimum: 1 }, example: 3 },
};

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    ...{ name, in: "path", required: true },
    ...PATH_WORDS[name],
  }));
}

/** One by one, as an address writes them. */
export function queryParameters({ query }: Pick<Endpoint, "query">): Json[] {
  const { properties = {} } = z.toJSONSchema(query, { metadata: API_WORDS, io: "input" });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as Json;
    return { name, in: "query", required: false, description, schema };
  });
}

function schemas(): Json {
  const made = z.toJSONSchema(API_WORDS, { metadata: API_WORDS, uri: (id) => `${COMPONENTS}${id}` });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _draft, $id: _address, id: _id, ...schema }]) => [id, schema]),
  );
}
