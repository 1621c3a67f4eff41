import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type pg from "pg";
import { COMMAND_RULES, type CommandName, ROUTE_RULES } from "../domain/access/entry-points";
import { expected } from "../test-support/authorization/expected";
import { formsOf } from "../test-support/authorization/forms";
import { pathOf, targetsOf } from "../test-support/authorization/parameters";
import type { Target } from "../test-support/authorization/target";
import { besideTheApplication, footprint, type Grounds, type Intruder, leave, settle } from "./intruders";

const AT_ONCE = 4;
const built = (path: string) => JSON.parse(readFileSync(`.next/${path}`, "utf8"));
const routes = (Object.values(built("app-path-routes-manifest.json")) as string[]).filter(
  (route) => !/^\/_/.test(route),
);

let db: pg.Client;
let grounds: Grounds;

test.describe.configure({ mode: "serial", timeout: 300_000 });
test.beforeAll(async () => {
  db = await besideTheApplication();
  grounds = await settle(db);
});
test.afterAll(async () => {
  await leave(db);
  await db.end();
});

type Cell = { route: string; intruder: Intruder; target: Target };

/** Whose session or role is over is told before any page is: each of them tries one page in three. */
const TURNS = 3;

/** An avenant can't be taken back, nor can an expense: the other territory has none. */
function cellsOf(route: string): Cell[] {
  const known = targetsOf(route, grounds.targets);
  const targets = /(?:avenants|expenses)\/\[number\]/.test(route)
    ? known.filter(({ kind }) => kind !== "elsewhere")
    : known;
  const turn = routes.indexOf(route);
  const asking = grounds.intruders.filter(
    ({ lost }, rank) => !lost || lost === "session" || (rank + turn) % TURNS === 0,
  );
  return asking.flatMap((intruder) => targets.map((target) => ({ route, intruder, target })));
}

/** A few at a time: the machine has other things to do. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const at = (path: string) => new URL(path, test.info().project.use.baseURL).href;
const isOfApi = (route: string) => route.startsWith("/api/v1/");
const tokenOf = ({ secret }: Intruder): Record<string, string> => (secret ? { authorization: `Bearer ${secret}` } : {});
const cookieOf = ({ cookie }: Intruder): Record<string, string> => (cookie ? { cookie } : {});

async function ask({ route, intruder, target }: Cell, headers: Record<string, string> = {}) {
  const sent = { ...(isOfApi(route) ? tokenOf(intruder) : cookieOf(intruder)), ...headers };
  const response = await fetch(at(pathOf(route, target)), { headers: sent, redirect: "manual" });
  return { status: response.status, location: response.headers.get("location") ?? "", body: await response.text() };
}

/** What a person reads of a page, without what changes at each answer. */
const words = (body: string) =>
  body
    .replace(/^[\s\S]*<main/, "<main")
    .replace(/<\/main>[\s\S]*$/, "")
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/"request_id":"[^"]*"/, "")
    .replace(/\s+/g, " ");

const nameOf = ({ route, intruder, target }: Cell) => `${route} · ${intruder.name} · ${target.kind}`;

function decisionOf({ route, intruder, target }: Cell) {
  const rule = ROUTE_RULES[route];
  if (!rule) throw new Error(`${route} n’a pas de règle dans domain/access/entry-points.ts`);
  const decision = expected(rule, intruder, target.kind);
  // An import is its author's for good, and nobody of the matrix stays: none of them has one.
  return "own" in rule && rule.own === "import" && decision === "allowed" ? "hidden" : decision;
}

test("chaque adresse construite s’ouvre à qui sa règle le dit, et n’existe pas pour les autres", async () => {
  const faults: string[] = [];
  const refusals = new Map<string, string>();
  const cells = routes.flatMap(cellsOf);
  await each(cells, async (cell) => {
    const decision = decisionOf(cell);
    const { status, location, body } = await ask(cell);
    const toSignIn = isOfApi(cell.route)
      ? status === 401
      : status === 307 && new URL(location, "http://x").pathname.startsWith("/connexion");
    const agrees = {
      anything: status < 500,
      allowed: status === 200 || (status === 307 && !toSignIn),
      signIn: toSignIn,
      hidden: status === 404,
      forbidden: status === 404,
    }[decision];
    if (!agrees) faults.push(`${nameOf(cell)} : ${decision} attendu, ${status} ${location}`);
    if (status === 404 && decision !== "anything")
      refusals.set(`${cell.route} ${cell.intruder.name} ${cell.target.kind}`, words(body));
  });
  for (const [name, said] of refusals) {
    const absent = refusals.get(name.replace(/ \w+$/, " absent"));
    if (absent !== said) faults.push(`${name} : autre chose que pour ce qui n’existe pas`);
  }
  expect(faults).toEqual([]);
  test
    .info()
    .annotations.push({ type: "cellules", description: `${cells.length} pages, dont ${refusals.size} introuvables` });
});

const VARIANTS: Record<string, string>[] = [
  { RSC: "1" },
  { RSC: "1", "Next-Router-Prefetch": "1" },
  { RSC: "1", "Next-Router-Segment-Prefetch": "/_tree" },
  { purpose: "prefetch" },
  { "x-middleware-prefetch": "1" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
];

test("une lecture par le routeur ou d’avance ne donne rien de plus", async () => {
  const shown = await ask({
    route: "/territoires/[slug]/actions/[number]",
    intruder: grounds.intruders.find(({ name }) => name === "pilote de l’action") ?? fail("pas de pilote"),
    target: grounds.targets.own,
  });
  expect(shown.body).toContain(grounds.secrets.own);
  const faults: string[] = [];
  const closed = routes.flatMap(cellsOf).filter((cell) => ["hidden", "forbidden", "signIn"].includes(decisionOf(cell)));
  const probed = closed.filter(
    ({ intruder, target }) =>
      target.kind !== "absent" && /sans session|échue|d’une autre action|d’ailleurs/.test(intruder.name),
  );
  await each(probed, async (cell) => {
    const variant = VARIANTS[probed.indexOf(cell) % VARIANTS.length] ?? {};
    const { status, body } = await ask(cell, variant);
    if (status >= 500 || body.includes(grounds.secrets[cell.target.kind]))
      faults.push(`${nameOf(cell)} : ${Object.keys(variant)} ${status}`);
  });
  expect(faults).toEqual([]);
});

type Sender = { intruder: Intruder; headers: Record<string, string> };

/** A command called as a script would: the arguments in the encoding of React, the name of the command in a header. */
async function call(page: string, id: string, fields: Record<string, string>, { intruder, headers }: Sender) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(`_1_${name}`, value);
  body.set("0", JSON.stringify([{ status: "idle" }, "$K1"]));
  const sent = { "next-action": id, ...cookieOf(intruder), ...headers };
  const response = await fetch(at(page), { method: "POST", body, headers: sent, redirect: "manual" });
  return response.text();
}

const commandIds = (): [CommandName, string][] =>
  Object.entries(built("server/server-reference-manifest.json").node as Record<string, { exportedName: string }>)
    .map(([id, { exportedName }]): [CommandName, string] => [exportedName as CommandName, id])
    .filter(([name]) => !("public" in COMMAND_RULES[name]));

test("une commande appelée sans page, d’ailleurs ou par un autre ne change rien", async ({ baseURL }) => {
  const named = (name: string) => grounds.intruders.find((each) => each.name === name) ?? fail(name);
  const origin = baseURL ?? "";
  const evil = "https://attaquant.exemple.fr";
  const lead = named("chef de projet d’ici");
  const senders: Sender[] = [
    { intruder: named("visiteur sans session"), headers: { origin } },
    { intruder: named("session échue"), headers: { origin } },
    { intruder: named("pilote d’une autre action"), headers: { origin } },
    { intruder: lead, headers: {} },
    { intruder: lead, headers: { origin: evil } },
    { intruder: lead, headers: { origin: "null" } },
    { intruder: lead, headers: { origin: evil, "x-forwarded-host": new URL(evil).host } },
  ];
  const [chooseMail] = commandIds().filter(([name]) => name === "chooseMail");
  await call("/compte", chooseMail?.[1] ?? "", { mailDigest: "WEEKLY" }, { intruder: lead, headers: { origin } });
  const { rows } = await db.query("SELECT mail_digest AS digest FROM app_user WHERE id = $1", [lead.userId]);
  expect(rows, "un appel juste atteint sa commande").toEqual([{ digest: "WEEKLY" }]);

  const before = await footprint(db);
  const calls = commandIds().flatMap(([name, id]) =>
    senders.flatMap((sender) => ["/connexion", "/territoires/ales"].map((page) => ({ name, id, sender, page }))),
  );
  const broken: string[] = [];
  await each(calls, async ({ name, id, sender, page }) => {
    if ("signedIn" in COMMAND_RULES[name] && sender.intruder.name.startsWith("pilote")) return;
    for (const form of formsOf(name)) {
      const fields = form.fields(grounds.targets.own, { ...sender.intruder, person: null, arrive: () => {} });
      const body = await call(page, id, fields, sender);
      if (/SELECT |INSERT |\/work\/|node_modules/.test(body)) broken.push(`${name} : la réponse montre du code`);
    }
  });
  expect(broken).toEqual([]);
  expect(await footprint(db)).toEqual(before);
  test.info().annotations.push({ type: "appels", description: `${calls.length} appels` });
});

function fail(what: string): never {
  throw new Error(`introuvable : ${what}`);
}
