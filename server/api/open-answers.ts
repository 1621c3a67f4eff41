import "server-only";
import type { z } from "zod";
import { ENDPOINTS, ENTRY } from "@/domain/api/endpoints";
import type { entryAnswer } from "@/domain/api/entry-answer";
import { API_VERSION, openApiDocument } from "@/domain/api/openapi";
import { inJson } from "./in-json";

/** What anyone may know of the API, without a token: where it begins. */
export function apiEntry(request: Request): Response {
  const entry: z.input<typeof entryAnswer> = {
    name: "API de Creuset",
    version: API_VERSION,
    documentation: "/api",
    openapi: "/api/v1/openapi.json",
    territories: "/api/v1/territories",
    endpoints: ENDPOINTS.map(({ path }) => path),
  };
  return inJson(request, ENTRY.answer.parse(entry));
}

/** And how it is described. */
export function apiDescription(request: Request): Response {
  return inJson(request, openApiDocument());
}
