import type { z } from "zod";
import { named } from "./api-schema";
import type { TokenScope } from "./token-scope";

/** What the addresses are gathered by in the documentation. */
export const ENDPOINT_GROUPS = { contract: "Contrat", actions: "Actions", money: "Argent" } as const;

/** An address of the API: how it is asked, what it answers, and what a token needs to be answered. */
export type Endpoint<Query extends z.ZodObject = z.ZodObject, Answer extends z.ZodType = z.ZodType> = {
  /** « listExpenses » */
  id: string;
  /** « /api/v1/territories/{slug}/expenses » */
  path: string;
  group: keyof typeof ENDPOINT_GROUPS;
  summary: string;
  description: string;
  /** « open » takes no token, « any » takes one whatever its scopes. */
  scope: TokenScope | "any" | "open";
  query: Query;
  answer: Answer;
};

export function endpoint<Query extends z.ZodObject, Answer extends z.ZodType>(
  defined: Endpoint<Query, Answer>,
): Endpoint<Query, Answer> {
  named(answerName(defined), defined.summary, defined.answer);
  return defined;
}

/** « ListExpensesAnswer » */
export function answerName({ id }: Pick<Endpoint, "id">): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}Answer`;
}

/** « /api/v1/territories/[slug] » for « /api/v1/territories/{slug} ». */
export function routeOfEndpoint({ path }: Pick<Endpoint, "path">): string {
  return path.replace(/\{(\w+)\}/g, "[$1]");
}
