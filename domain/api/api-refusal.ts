import { routeOf } from "../access/entry-points";
import type { Turned } from "../access/request-limits";
import type { ProblemWord } from "./problem";

export type ApiRequest = { method: string; path: string; hasBody: boolean; turned: Turned | null };

/** The addresses of the API, which programs ask for: they answer in problems, and nothing sends them to sign in. */
export function isOfApi(path: string): boolean {
  return /^\/api\/v\d+(?:\/|$)/.test(path);
}

/** Why the API does not even read a request; null for one that may be answered. It reads, and is sent nothing. */
export function apiRefusal({ method, path, hasBody, turned }: ApiRequest): ProblemWord | null {
  if (method !== "GET" && method !== "HEAD") return "methode-refusee";
  if (turned?.status === 414) return "adresse-trop-longue";
  if (hasBody || turned?.status === 413) return "corps-refuse";
  return turned !== null || routeOf(path) === null ? "introuvable" : null;
}
