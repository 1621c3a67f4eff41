import "server-only";
import type { z } from "zod";
import { routeOf } from "@/domain/access/entry-points";
import type { Viewer } from "@/domain/access/permissions";
import { writeCursor } from "@/domain/api/cursor";
import type { Endpoint } from "@/domain/api/endpoint";
import type { Cursor } from "@/domain/shared/list-query";
import { recordDenial } from "@/server/access/denial";
import { type Pace, tokenPace } from "@/server/access/rate-limit";
import { describeError } from "@/server/health/describe-error";
import { log } from "@/server/log";
import { ApiProblem, inProblem, unreadableQuery } from "./api-problem";
import { inJson } from "./in-json";
import { bearerSecret, findToken, type LiveToken, noteUse } from "./read-bearer";

/** What a reader of the API is given: for whom, and what the address asks, already read. */
export type AskedApi<Query> = { viewer: Viewer; query: Query; params: Record<string, string> };

/** What it answers; `next` is the place after the last row, when rows are left. */
type Told<Answer> = { body: Answer; next?: Cursor | null };

/**
 * Answers an address of the API: the token, the pace, the scope, the parameters, then what its person may read, held to the schema
 * that describes it. A session opens nothing here.
 */
export async function answerApi<Query extends z.ZodObject, Answer extends z.ZodType>(
  request: Request,
  endpoint: Endpoint<Query, Answer>,
  params: Record<string, string>,
  run: (asked: AskedApi<z.output<Query>>) => Promise<Told<z.input<Answer>>>,
): Promise<Response> {
  const url = new URL(request.url);
  const paced: { pace: Pace | null } = { pace: null };
  try {
    const token = await openToken(request);
    paced.pace = await keepTokenPace(token);
    if (endpoint.scope !== "any" && !token.scopes.some((scope) => scope === endpoint.scope))
      throw new ApiProblem("portee-insuffisante", { detail: `Il faut la portée « ${endpoint.scope} ».` });
    const { viewer } = token;
    const { body, next } = await keepingMissing(viewer, url, () =>
      run({ viewer, params, query: readQuery(endpoint.query, url) }),
    );
    await noteUse(token);
    const following = next ? addressAfter(url, next) : null;
    const answered = endpoint.answer.parse(next === undefined ? body : { ...(body as object), next: following });
    return inJson(request, answered, {
      ...paceHeaders(paced.pace),
      ...(following && { link: `<${following}>; rel="next"` }),
    });
  } catch (error) {
    const problem = told(error, url);
    return inProblem(request, problem, paceHeaders(problem.more.pace ?? paced.pace));
  }
}

async function openToken(request: Request): Promise<LiveToken> {
  const header = request.headers.get("authorization");
  if (header === null) throw new ApiProblem("jeton-absent");
  const secret = bearerSecret(header);
  const token = secret && (await findToken(secret));
  if (!token) throw new ApiProblem("jeton-refuse");
  return token;
}

async function keepTokenPace({ id }: LiveToken): Promise<Pace> {
  const pace = await tokenPace(id);
  if (pace.hurried) throw new ApiProblem("trop-de-demandes", { pace });
  return pace;
}

function readQuery<Query extends z.ZodObject>(schema: Query, { searchParams }: URL): z.output<Query> {
  const names = [...new Set(searchParams.keys())];
  const sent = names.map((name) => [name, searchParams.getAll(name)] as const);
  const repeated = sent.find(([, values]) => values.length > 1);
  if (repeated) throw unreadableQuery([{ parameter: repeated[0], detail: "Une seule fois." }]);
  const read = schema.safeParse(Object.fromEntries(sent.map(([name, [value]]) => [name, value])));
  if (read.success) return read.data;
  throw unreadableQuery(
    read.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((parameter) => ({ parameter, detail: "Ce paramètre n’existe pas ici." }))
        : [{ parameter: String(issue.path[0] ?? ""), detail: issue.message }],
    ),
  );
}

/** What this person may not see, or is not there, is the same 404, and is kept like that of a page. */
async function keepingMissing<T>(viewer: Viewer, { pathname }: URL, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!isNotFound(error)) throw error;
    await recordDenial(viewer, { entry: routeOf(pathname) ?? "/_not-found", target: pathname });
    throw new ApiProblem("introuvable");
  }
}

const isNotFound = (error: unknown) =>
  error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404";

function told(error: unknown, { pathname }: URL): ApiProblem {
  if (error instanceof ApiProblem) return error;
  log().error({ ...describeError(error), route: routeOf(pathname), kind: "api" }, "request failed");
  return new ApiProblem("panne");
}

function addressAfter({ pathname, searchParams }: URL, cursor: Cursor): string {
  const following = new URLSearchParams(searchParams);
  following.set("cursor", writeCursor(cursor));
  return `${pathname}?${following}`;
}

/** In the words of the draft on rate limits: the quota of the minute, and what is left of it. */
function paceHeaders(pace: Pace | null): Record<string, string> {
  if (!pace) return {};
  return {
    "ratelimit-policy": `"minute";q=${pace.most};w=60`,
    ratelimit: `"minute";r=${pace.left};t=${pace.seconds}`,
  };
}
