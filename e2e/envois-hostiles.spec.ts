import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import pg from "pg";
import { ENTRANCES, expect, restAfterGoing, test } from "./fixtures";

const FORM = "/territoires/ales/actions/3?saisir=depense";
/** What an answer may never tell: SQL, tables, files, code, words of a library. */
const INSIDE =
  /SELECT|INSERT INTO|relation "|column "|journal_entry|app_user|prisma|pg_|\/server\/|\.next|node_modules|\.ts:\d|at \w+ \(|P20\d\d|TypeError|SyntaxError|stack/i;

/** Every command that the build lets a browser call; the one that signs out reads nothing of what it is sent. */
function builtCommands(): [id: string, name: string][] {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  const entries = Object.entries(manifest.node as Record<string, { exportedName?: string }>);
  return entries
    .map(([id, { exportedName = id }]) => [id, exportedName] as [string, string])
    .filter(([, name]) => name !== "signOut");
}

const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const keys = (count: number) =>
  JSON.stringify([{}, Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n]))]);

const PAYLOADS: readonly [name: string, body: string][] = [
  ["rien", ""],
  ["du texte", "actionId=1"],
  ["des crochets seuls", "["],
  ["une liste vide", "[]"],
  ["un objet", '{"a":1}'],
  ["un nombre", "1"],
  ["null", "null"],
  ["indéfini", '[{},"$undefined"]'],
  ["un grand entier", '[{},"$n999999999999999999999999999999"]'],
  ["l’infini", '[{},"$Infinity"]'],
  ["pas un nombre", '[{},"$NaN"]'],
  ["moins zéro", '[{},"$-0"]'],
  ["une date", '[{},"$D2021-06-10T00:00:00.000Z"]'],
  ["une date illisible", '[{},"$Dplus tard"]'],
  ["une carte", '[{},"$Q1"]'],
  ["un ensemble", '[{},"$W1"]'],
  ["un formulaire absent", '[{},"$K1"]'],
  ["une promesse", '[{},"$@1"]'],
  ["une fonction du serveur", '[{},"$F1"]'],
  ["un symbole", '[{},"$Sreact.element"]'],
  ["un flux", '[{},"$R1"]'],
  ["un itérateur", '[{},"$i1"]'],
  ["des octets", '[{},"$A1"]'],
  ["un renvoi à soi", '[{},"$0"]'],
  ["un chemin vers le prototype", '[{},"$1:__proto__:constructor"]'],
  ["un prototype", '[{},{"__proto__":{"role":"ADMIN"},"constructor":{"prototype":{"role":"ADMIN"}}}]'],
  ["un objet qui se dit promesse", '[{},{"then":"$F1"}]'],
  ["un opérateur de base", '[{},{"actionId":{"not":"1"}}]'],
  ["cent arguments", `[${"{},".repeat(99)}{}]`],
  ["dix mille niveaux", nested(10_000)],
  ["dix mille clés", keys(10_000)],
  ["cent mille clés", keys(100_000)],
];

/** What is sent is read before it is known to which command: each command takes one in three, and each is sent to one in three. */
const TURNS = 3;

test("aucun envoi hostile ne passe, ne bloque le serveur ni ne lui fait dire ce qu’il a dedans", async ({
  page,
  enterAs,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await enterAs("PILOT");
  const commands = builtCommands();
  expect(commands.length, "des commandes sont trouvées").toBeGreaterThan(40);
  const before = await expenses();
  for (const [rank, [id, command]] of commands.entries()) {
    for (const [name, data] of PAYLOADS.filter((_, each) => (each + rank) % TURNS === 0)) {
      const answer = await page.request.post(FORM, {
        data,
        maxRedirects: 0,
        headers: {
          origin: baseURL ?? "",
          "next-action": id,
          "content-type": "text/plain;charset=UTF-8",
          accept: "text/x-component",
        },
      });
      const said = await answer.text();
      if (answer.status() >= 500)
        expect.soft(said.length, `${command}, ${name} : une erreur ne dit que son numéro`).toBeLessThan(400);
      expect
        .soft(said.slice(0, 2_000), `${command}, ${name}`)
        .not.toMatch(/relation "|app_user|node_modules|\.ts:\d|TypeError|SyntaxError/);
    }
  }
  const asked = Date.now();
  expect((await page.request.get("/healthz")).status()).toBe(200);
  expect(Date.now() - asked).toBeLessThan(2_000);
  expect(await expenses()).toBe(before);
});

const expenses = async () => {
  const { rows } = await inDatabase((client) => client.query("SELECT count(*)::int AS count FROM expense_entry"));
  return rows[0]?.count;
};

/** As the owner of the database of the journeys, for the time of one gesture. */
async function inDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Breakdowns of the database, and how each is mended. */
const BREAKDOWNS: readonly [name: string, breaks: string, mends: string][] = [
  [
    "une table manque",
    "ALTER TABLE journal_entry RENAME TO journal_away",
    "ALTER TABLE journal_away RENAME TO journal_entry",
  ],
  [
    "une colonne manque",
    "ALTER TABLE expense RENAME COLUMN supplier TO supplier_away",
    "ALTER TABLE expense RENAME COLUMN supplier_away TO supplier",
  ],
  [
    "une contrainte que rien n’explique",
    `CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       RAISE unique_violation USING MESSAGE = 'duplicate key value violates unique constraint "expense_secret"'; END $$;
     CREATE TRIGGER broken BEFORE INSERT ON expense FOR EACH ROW EXECUTE FUNCTION broken()`,
    "DROP TRIGGER broken ON expense; DROP FUNCTION broken()",
  ],
];

for (const [name, breaks, mends] of BREAKDOWNS) {
  test(`${name} : une phrase et une référence, et rien de ce qu’il y a dedans`, async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto("/connexion");
    restAfterGoing(page);
    await page.getByRole("button", { name: ENTRANCES.PILOT }).click();
    await page.waitForURL((url) => url.pathname !== "/connexion");
    await page.goto(FORM);
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("Objet").fill("Saisie en panne");
    await drawer.getByLabel("Tiers").fill("Atelier d’essai");
    await drawer.getByLabel(/^Montant/).fill("4 126,00");
    await inDatabase((client) => client.query(breaks));
    try {
      const answered = postKept(page);
      await page.getByRole("button", { name: "Enregistrer la dépense" }).click();
      const answer = await answered;
      expect(answer.status).toBe(500);
      expect(answer.text).not.toMatch(INSIDE);
      await expect(page.getByRole("heading", { name: "Cette page n’a pas pu être affichée" })).toBeVisible();
      const words = await page.locator("main").innerText();
      expect(words).not.toMatch(INSIDE);
      const reference = answer.headers["x-request-id"] ?? "";
      expect(words, "la page donne le numéro de la demande").toContain(reference);
      expect(logged(reference), "le journal a sa ligne").toMatch(/"level":50.*"msg":"request failed"/);
      const served = await page.request.get("/territoires/ales/depenses");
      if (served.status() >= 500) expect(scriptless(await served.text())).not.toMatch(INSIDE);
    } finally {
      await inDatabase((client) => client.query(mends));
      await context.close();
    }
  });
}

type Kept = { status: number; text: string; headers: Record<string, string> };

/** The next answer to a form, read on its way: the page that shows the error forgets it. */
function postKept(page: Page): Promise<Kept> {
  return new Promise((keep) => {
    void page.route("**", async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text });
      keep({ status: response.status(), text, headers: response.headers() });
    });
  });
}

/** Scripts of the framework name its own files; what a person or a caller could read is the rest. */
const scriptless = (html: string) => html.replaceAll(/<(script|link|style)\b[^>]*>(?:[\s\S]*?<\/\1>)?/g, "");

const log = () => readFileSync(process.env.SERVER_LOG ?? "", "utf8");
const logged = (reference: string) =>
  log()
    .split("\n")
    .filter((line) => line.includes(reference))
    .join("\n");

test("le journal du serveur n’a que des lignes JSON, sans montant, adresse ni secret", () => {
  const lines = log()
    .split("\n")
    .filter((line) => line.startsWith("{"));
  const printed = log()
    .split("\n")
    .filter((line) => !line.startsWith("{"));
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  expect(
    printed.filter((line) => /error|⨯|^\s+at /i.test(line)),
    "rien n’est imprimé à côté",
  ).toEqual([]);
  // Not the digits of an identifier or of an instant, which chance may arrange so.
  expect(lines.join("\n")).not.toMatch(
    /(?<![\da-f-])4[\s.\u00a0\u202f]?126(?![\da-f-])|(?<![\da-f-])412600(?![\da-f-])|Saisie en panne|Atelier d’essai|@exemple\.fr|postgresql:\/\/|\/invitation\/\w{20}/,
  );
});
