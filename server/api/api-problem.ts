import "server-only";
import { PROBLEM_MEDIA, PROBLEMS, type Problem, type ProblemWord, problem } from "@/domain/api/problem";
import type { Pace } from "@/server/access/rate-limit";

type More = { detail?: string; errors?: NonNullable<Problem["errors"]>; pace?: Pace };

/** Why the API does not answer: told as a problem, never as a page. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  constructor(
    readonly word: ProblemWord,
    readonly more: More = {},
  ) {
    super(word);
  }
}

export function unreadableQuery(errors: NonNullable<Problem["errors"]>): ApiProblem {
  return new ApiProblem("parametre-refuse", { errors });
}

export function inProblem(request: Request, { word, more }: ApiProblem, headers: Record<string, string>): Response {
  const { pace, ...said } = more;
  const body = problem(word, { ...said, requestId: request.headers.get("x-request-id") });
  const challenge = challengeOf(word);
  return new Response(JSON.stringify(body), {
    status: PROBLEMS[word].status,
    headers: {
      ...headers,
      "content-type": `${PROBLEM_MEDIA}; charset=utf-8`,
      "cache-control": "no-store",
      ...(challenge && { "www-authenticate": challenge }),
      ...(pace && { "retry-after": String(pace.seconds) }),
    },
  });
}

/** RFC 6750. */
function challengeOf(word: ProblemWord): string | null {
  if (word === "jeton-absent") return 'Bearer realm="creuset"';
  if (word === "jeton-refuse") return 'Bearer realm="creuset", error="invalid_token"';
  if (word === "portee-insuffisante") return 'Bearer realm="creuset", error="insufficient_scope"';
  return null;
}
