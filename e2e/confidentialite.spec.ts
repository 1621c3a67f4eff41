import { readFile } from "node:fs/promises";
import type { APIRequestContext } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { aCanaryTerritory, type Canary, type CanaryTerritory, LEVELS, type Reader } from "./canary-territory";
import { expect, picture, test } from "./fixtures";

let place: CanaryTerritory;

test.beforeAll(async () => {
  const { DATABASE_OWNER_URL = "", AUTH_SECRET = "" } = process.env;
  place = await aCanaryTerritory(DATABASE_OWNER_URL, AUTH_SECRET);
});

/** As many as may be asked for in a minute; the database tests read every table in every format. */
const FILES = [
  ...["courbe", "annees", "financeurs", "actions", "tunnel", "attente", "enveloppe"].map(
    (table) => `finances/${table}`,
  ),
  ...["actions", "depenses", "ecritures", "jalons", "plan", "financement", "versements", "blocages"],
  ...["decisions", "seances", "a-traiter", "calendrier"],
].map((name) => (name.includes("/") ? name.replace("/", "/export/") : `export/${name}`));
const SPACES = ["", "\u00a0", "\u202f"];

/** An amount in cents, decimal, and in French to the cent and to the euro, whatever parts its thousands. */
function spellings(amount: number): string[] {
  const [units, decimals] = [String(Math.floor(amount / 100)), String(amount % 100).padStart(2, "0")];
  const grouped = (digits: string, space: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, space);
  const rounded = String(Math.round(amount / 100));
  return [
    String(amount),
    String(amount / 100),
    ...SPACES.flatMap((space) => [`${grouped(units, space)},${decimals}`, `${grouped(rounded, space)}${"\u00a0"}€`]),
  ];
}

/** How many actions each reads in full, from the most open to the most closed, besides their own. */
const READ: Record<Reader, readonly number[]> = {
  ADMIN: [1, 2, 3, 4],
  COPIL: [1, 2],
  FUNDER: [1, 2, 3],
  PREFECTURE: [1, 2, 3, 4],
  PILOT: [1],
  INDUSTRIALIST: [2],
  OBSERVER: [1, 2],
};

/** The five totals of an action whose amounts are public, and its sentence, are everybody's. */
function secretsOf({ number, amounts, words }: Canary): { amounts: number[]; words: readonly string[] } {
  const isPublic = LEVELS[number - 1] === "PUBLIC";
  const { aid = 0, ...totals } = amounts;
  return {
    amounts: isPublic ? [aid] : [aid, ...Object.values(totals)],
    words: isPublic ? words.filter((word) => !word.includes("Meteo")) : words,
  };
}

async function answers(request: APIRequestContext, cookie: string): Promise<string> {
  const home = `/territoires/${place.slug}`;
  const actions = place.actions.flatMap(({ number }) =>
    ["", "/jalons", "/depenses", "/financement", "/historique", "/echanges"].map(
      (path) => `${home}/actions/${number}${path}`,
    ),
  );
  const totals = [
    "",
    "?perimetre=aide",
    "?perimetre=propres",
    "?situation=2021-05-31",
    "?pourquoi=paye",
    "?pourquoi=aide-prevue",
  ];
  const pages = [
    "/territoires",
    "/notifications",
    ...totals.map((search) => `${home}${search}`),
    ...totals.map((search) => `${home}/finances${search}`),
    ...["/depenses", "/jalons", "/historique", "/administration", "/a-traiter", "/copil"].map(
      (path) => `${home}${path}`,
    ),
    ...actions,
  ];
  const texts: string[] = [];
  for (const path of pages)
    for (const headers of [{ cookie }, { cookie, RSC: "1" }])
      texts.push(await (await request.get(path, { headers })).text());
  for (const name of FILES) {
    const file = await request.get(`${home}/${name}`, { headers: { cookie } });
    expect(file.status()).not.toBe(429);
    texts.push(await file.text());
  }
  const workbook = await request.get(`${home}/export/ecritures?format=xlsx`, { headers: { cookie } });
  if (workbook.ok()) texts.push(JSON.stringify((await readXlsx(await workbook.body())).sheets));
  return texts.join("\n");
}

for (const reader of Object.keys(READ) as Reader[])
  test(`${reader} ne reçoit de l’application construite que ce que sa place lui ouvre`, async ({ request }) => {
    const text = await answers(request, place.cookies[reader]);
    for (const canary of place.actions) {
      const reads = READ[reader].includes(canary.number);
      const secrets = secretsOf(canary);
      const told = secrets.amounts.filter((amount) => spellings(amount).some((spelling) => text.includes(spelling)));
      expect(told, `action ${canary.number}, montants`).toEqual(reads ? secrets.amounts : []);
      const said = secrets.words.filter((word) => text.includes(word));
      expect(said, `action ${canary.number}, textes`).toEqual(reads ? secrets.words : []);
      const heard = text.includes(canary.internal);
      expect(heard, `action ${canary.number}, commentaire interne à l’État`).toBe(reader === "PREFECTURE");
    }
  });

test("le journal du serveur ne garde aucun montant ni aucun texte confidentiel", async () => {
  const log = await readFile(process.env.SERVER_LOG ?? "", "utf8");
  expect(log.length).toBeGreaterThan(0);
  for (const { amounts, words, internal } of place.actions) {
    for (const amount of Object.values(amounts))
      for (const spelling of spellings(amount)) expect(log).not.toContain(spelling);
    for (const word of [...words, internal]) expect(log).not.toContain(word);
  }
});

test("le pilote lit les totaux du contrat arrondis, et ce qui n’est pas communicable le dit", async ({
  page,
  enterAs,
}) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales");
  const totals = page.getByRole("region", { name: "Totaux du contrat" });
  await expect(totals).toContainText("arrondi à 0,1");
  await expect(page.getByText("Montants réservés à qui suit l’action").first()).toBeVisible();
  await page.goto("/territoires/ales?situation=2021-03-31");
  await expect(totals).toContainText("au jour d’aujourd’hui");
  await page.goto("/territoires/ales?pourquoi=paye");
  await expect(page.getByRole("dialog")).toContainText("hors de votre périmètre");
  await picture(page, "totaux-du-pilote");
});

test("le chef de projet ferme les montants d’une action, et le COPIL n’y entre plus", async ({ page, enterAs }) => {
  const decide = async (amounts: string, reason: string) => {
    await enterAs("ADMIN");
    await page.goto("/territoires/ales/actions/8");
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Confidentialité/ })
      .click();
    const drawer = page.getByRole("dialog");
    await drawer
      .getByRole("radiogroup", { name: "Qui d’autre lit les montants" })
      .getByLabel(amounts, { exact: true })
      .check();
    await drawer.getByLabel("Raison").fill(reason);
    await drawer.getByRole("button", { name: "Changer la confidentialité" }).click();
    await expect(page.locator(".toast").filter({ hasText: "montants" })).toBeVisible();
    await page.context().clearCookies();
  };
  await decide("Action seule", "Secret des affaires.");
  await enterAs("COPIL");
  expect((await page.goto("/territoires/ales/actions/8"))?.status()).toBe(404);
  await page.goto("/territoires/ales");
  await expect(page.getByRole("region", { name: "Totaux du contrat" })).toContainText("Non communicable");
  await picture(page, "totaux-masques");
  await page.context().clearCookies();
  await decide("COPIL", "Fin de la confidentialité.");
});
