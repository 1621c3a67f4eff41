import { join } from "node:path";
import { ROUTE_RULES } from "@/domain/access/entry-points";
import { isOfApi } from "@/domain/api/api-refusal";
import { browser } from "../next-headers";
import { projectPaths } from "../source-files";
import { apiRequest } from "../tokens";
import type { Actor } from "./actors";
import { type Decision, expected } from "./expected";
import type { Ground } from "./ground";
import { parametersOf, pathOf, targetsOf } from "./parameters";
import type { Target } from "./target";
import { isSprung } from "./trap";

export type PageCell = { route: string; actor: Actor; target: Target };
export type PageOutcome = { decision: "allowed" | "signIn" | "hidden"; words: string };

/** Drawn by the framework, without a file of the project. */
export const FRAMEWORK_ROUTES: readonly string[] = ["/_not-found", "/_global-error"];

/** The file that answers each route. */
export const PAGES: ReadonlyMap<string, string> = new Map(
  projectPaths().flatMap((path) => {
    const [, folders, name] = /^app\/(.*\/)?(?:page\.tsx|route\.ts)$/.exec(path) ? [path, ...split(path)] : [];
    return name ? [[folders ?? "/", path]] : [];
  }),
);

function split(path: string): [string, string] {
  const folders = path
    .split("/")
    .slice(1, -1)
    .filter((folder) => !/^\(.*\)$/.test(folder));
  return [`/${folders.join("/")}`, path];
}

export function pageCellsOf(route: string, actors: readonly Actor[], { targets }: Ground): PageCell[] {
  return actors.flatMap((actor) =>
    targetsOf(route, targetsFor(actor, targets)).map((target) => ({ route, actor, target })),
  );
}

/** An import is its author's: the first target of each is theirs. */
function targetsFor({ person }: Actor, targets: Ground["targets"]): Ground["targets"] {
  return person ? { ...targets, own: { ...targets.own, importId: person.ownImportId } } : targets;
}

export function expectedPage({ route, actor, target }: PageCell, rule = ROUTE_RULES[route]): Decision {
  if (!rule) throw new Error(`no rule for ${route}`);
  const decision = expected(rule, actor, target.kind);
  return decision === "forbidden" ? "hidden" : decision;
}

export const pageNameOf = ({ route, actor, target }: PageCell) => `${route} · ${actor.name} · ${target.kind}`;

type Page = { default?: (props: object) => unknown; GET?: (request: Request, context: object) => unknown };

/** Reads a page or a file as the actor would, in the place of the framework. */
export async function visit(cell: PageCell): Promise<{ outcome: PageOutcome; path: string }> {
  const path = pathOf(cell.route, cell.target);
  return { outcome: await answerOf(cell, path), path };
}

async function answerOf({ route, actor, target }: PageCell, path: string): Promise<PageOutcome> {
  const { default: page, GET } = await load(route);
  actor.arrive();
  browser.sent.set("x-asked", path);
  const params = Promise.resolve(parametersOf(route, target));
  try {
    if (page) await rendered(await page({ params, searchParams: Promise.resolve({}) }));
    else if (isOfApi(path)) return apiOutcome(await GET?.(apiRequest(path, actor.person?.secret ?? null), { params }));
    else await GET?.(new Request(`http://localhost:3000${path}`), { params });
    return { decision: "allowed", words: "" };
  } catch (error) {
    // A file may be noted as handed out: the trap says that it was.
    return isSprung(error) ? { decision: "allowed", words: "" } : refusalOf(error);
  }
}

/** The API answers with a problem where a page throws. */
async function apiOutcome(answer: unknown): Promise<PageOutcome> {
  if (!(answer instanceof Response)) throw new Error("the API answers with a response");
  const words = answer.ok ? "" : await answer.text();
  const decision = ({ 200: "allowed", 401: "signIn", 404: "hidden" } as const)[answer.status];
  if (!decision) throw new Error(`the API answered ${answer.status}: ${words}`);
  return { decision, words };
}

const loaded = new Map<string, Promise<Page>>();

function load(route: string): Promise<Page> {
  const path = PAGES.get(route);
  if (!path) throw new Error(`no file answers ${route}`);
  const page = loaded.get(path) ?? (import(/* @vite-ignore */ join(process.cwd(), path)) as Promise<Page>);
  loaded.set(path, page);
  return page;
}

type Element = { type: (props: unknown) => unknown; props: unknown };

/** A page may hand all its work over to a component that reads: that one is run too. */
async function rendered(element: unknown): Promise<void> {
  if (!element || typeof element !== "object" || !("type" in element)) return;
  const { type, props } = element as Element;
  if (typeof type === "function" && type.constructor.name === "AsyncFunction") await rendered(await type(props));
}

function refusalOf(error: unknown): PageOutcome {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  if (/^NEXT_REDIRECT;\w+;\/connexion/.test(digest)) return { decision: "signIn", words: "" };
  if (digest.startsWith("NEXT_REDIRECT")) return { decision: "allowed", words: digest };
  if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return { decision: "hidden", words: digest };
  throw error;
}
