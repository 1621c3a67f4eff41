import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { ROUTE_RULES } from "../access/entry-points";
import { documentedEndpoints } from "./documented";
import { routeOfEndpoint } from "./endpoint";
import { ENDPOINTS } from "./endpoints";
import { EXAMPLES } from "./examples";
import { openApiDocument } from "./openapi";
import { PROBLEMS, type ProblemWord } from "./problem";

const document = JSON.parse(JSON.stringify(openApiDocument()));

test("the description is OpenAPI 3.1", async () => {
  const checked = await new Validator().validate(structuredClone(document));
  expect(checked.errors ?? []).toEqual([]);
  expect(checked.valid).toBe(true);
});

test("every address of the API is described, and every description has its address", () => {
  const routes = Object.keys(ROUTE_RULES).filter((route) => route.startsWith("/api/v1"));
  const described = Object.keys(document.paths).map((path) => routeOfEndpoint({ path }));
  expect(described.toSorted()).toEqual(routes.toSorted());
});

test("nothing is referred to that is not there", () => {
  const named = [...JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/([\w-]+)"/g)];
  expect(named.length).toBeGreaterThan(50);
  const missing = named.filter(([, kind = "", name = ""]) => !(name in document.components[kind]));
  expect(missing.map(([reference]) => reference)).toEqual([]);
});

test.each(ENDPOINTS.map((endpoint) => [endpoint.id, endpoint] as const))(
  "the example of %s is an answer it could give",
  (id, endpoint) => {
    expect(endpoint.answer.safeParse(EXAMPLES[id]).error?.issues ?? []).toEqual([]);
  },
);

test("every parameter and every field says in French what it is", () => {
  const endpoints = documentedEndpoints();
  const said = endpoints.flatMap(({ parameters, fields }) => [...parameters, ...fields]);
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(({ holds }) => holds === "").map(({ name }) => name)).toEqual([]);
  expect(said.filter(({ description }) => description === "").map(({ name }) => name)).toEqual([]);
});

test("every status that an address is refused with is described", () => {
  const described = Object.keys(document.components.responses) as ProblemWord[];
  const operations = Object.values(document.paths) as { get: { responses: Record<string, unknown> } }[];
  const statuses = operations
    .flatMap(({ get }) => Object.keys(get.responses))
    .filter((status) => Number(status) >= 400);
  expect(new Set(described.map((word) => String(PROBLEMS[word].status)))).toEqual(new Set(statuses));
});
