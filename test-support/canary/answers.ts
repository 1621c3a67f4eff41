import { join } from "node:path";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { FIGURE_WORDS } from "@/domain/explanation/explained-figure";
import { ADMINISTRATION_TABLES, TERRITORY_TABLES } from "@/server/export/territory-tables";
import { PAGES } from "../authorization/page-cells";
import { browser } from "../next-headers";
import type { CanaryTerritory } from "./canary-territory";
import { sentBy } from "./crawl";

type Search = Record<string, string>;
type Module = {
  default?: (props: object) => unknown;
  generateMetadata?: (props: object) => unknown;
  GET?: (request: Request, context: object) => Promise<Response>;
};

const PERIMETERS: Search[] = [{ perimetre: "aide" }, { perimetre: "propres" }];
const TIMES: Search[] = [{ situation: "2021-05-31" }, { connu: "2021-06-01T00:00:00.000Z" }];
const FINANCE_TABLES = ["courbe", "annees", "financeurs", "actions", "tunnel", "attente", "enveloppe"];

/** Every table of a route that writes files. */
function tablesOf(route: string): string[] {
  if (route.includes("/finances/")) return FINANCE_TABLES;
  return Object.keys(route.includes("/administration/") ? ADMINISTRATION_TABLES : TERRITORY_TABLES);
}
const WHY: Search[] = (
  [
    "paid",
    "committed",
    "programmed",
    "forecast",
    "gap",
    "delay",
    "aidPlanned",
    "ownFunds",
    "ownAdvanced",
    "leverage",
  ] as const
).map((figure) => ({ pourquoi: FIGURE_WORDS[figure] }));

/** Two for each of the six actions, and one that is not there. */
const EXPENSES = Array.from({ length: 13 }, (_, rank) => String(rank + 1));
const API_TIMES: Search[] = [{ as_of: "2021-05-31" }, { known_at: "2021-06-01T00:00:00.000Z" }];
/** How each address is asked besides plainly. */
const ASKED: Record<string, readonly Search[]> = {
  "/api/v1/territories/[slug]/totals": API_TIMES,
  "/api/v1/territories/[slug]/actions": API_TIMES,
  "/api/v1/territories/[slug]/funding": API_TIMES,
  "/territoires/[slug]": [...PERIMETERS, ...TIMES, ...WHY],
  "/territoires/[slug]/finances": [...PERIMETERS, ...TIMES],
  "/territoires/[slug]/finances/export/[table]": [{ format: "xlsx" }],
  "/territoires/[slug]/export/[table]": [{ format: "ods" }],
  "/territoires/[slug]/depenses": [{ tri: "-paye" }],
  "/territoires/[slug]/actions/[number]": [{ pourquoi: FIGURE_WORDS.forecast }],
};

/** Everything the addresses of a territory answer to who asks, as one text. */
export async function everyAnswer({ territory, actions }: CanaryTerritory): Promise<{ text: string; count: number }> {
  const texts: string[] = [];
  for (const route of PAGES.keys()) {
    if (route !== "/" && !route.startsWith("/territoires") && !route.startsWith("/api/v1/territories")) continue;
    for (const params of parametersOf(
      route,
      territory.slug,
      actions.map(({ action }) => String(action.number)),
    ))
      for (const search of [{}, ...(ASKED[route] ?? [])]) texts.push(await answerOf(route, params, search));
  }
  return { text: texts.join("\n"), count: texts.length };
}

function parametersOf(route: string, slug: string, numbers: readonly string[]): Search[] {
  if (route.includes("expenses/[number]")) return EXPENSES.map((number) => ({ slug, number }));
  if (route.includes("actions/[number]") || route.includes("plan/[number]"))
    return numbers.map((number) => ({ slug, number }));
  if (route.includes("[table]")) return tablesOf(route).map((table) => ({ slug, table }));
  return [{ slug, number: "1", action: numbers[0] ?? "1" }];
}

/** One address as the reader gets it; nothing when it is not there for them. */
export async function answerOf(route: string, params: Search, search: Search): Promise<string> {
  const path = PAGES.get(route);
  if (!path) throw new Error(`no file answers ${route}`);
  const {
    default: page,
    generateMetadata,
    GET,
  } = (await import(/* @vite-ignore */ join(process.cwd(), path))) as Module;
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve(search) };
  try {
    if (GET) return await fileIn(await GET(asked(search), props));
    return `${await sentBy(await generateMetadata?.(props))}\n${await sentBy(await page?.(props))}`;
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    if (/^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK;404)/.test(digest)) return digest;
    throw error;
  }
}

/** As the reader's browser asks, and as a program that has their token does. */
function asked(search: Search): Request {
  const authorization = browser.sent.get("authorization");
  const headers: Record<string, string> = authorization === null ? {} : { authorization };
  return new Request(`http://localhost:3000/?${new URLSearchParams(search)}`, { headers });
}

async function fileIn(response: Response): Promise<string> {
  if (response.status === 429)
    throw new Error("a file was refused for being asked for too soon: nothing was read of it");
  const media = response.headers.get("content-type") ?? "";
  if (!media.includes("spreadsheet")) return response.text();
  const { sheets } = await (media.includes("opendocument") ? readOds : readXlsx)(
    new Uint8Array(await response.arrayBuffer()),
  );
  return JSON.stringify(sheets);
}
