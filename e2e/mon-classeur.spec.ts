import { readFileSync } from "node:fs";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { ENTRANCES, type Entrance, expect, picture, restAfterGoing, test } from "./fixtures";

type Page = Parameters<typeof restAfterGoing>[0];
const IMPORT = "/territoires/ales/import";
const TITLE = /Voiries et réseaux/;

async function downloaded(page: Page): Promise<Uint8Array> {
  await page.goto(IMPORT);
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: /Télécharger mon classeur/ }).click();
  return readFileSync(await (await waiting).path());
}

/** The workbook with the milestone of that title given other cells, by the title of their column. */
async function edited(bytes: Uint8Array, changes: Record<string, string | Date>): Promise<Buffer> {
  const book = await readXlsx(bytes);
  const sheet = book.sheets.find(({ name }) => name === "Jalons");
  const [titles = [], ...rows] = sheet?.rows ?? [];
  const at = (title: string) => titles.indexOf(title);
  const row = rows.find((cells) => TITLE.test(String(cells[at("Jalon")])));
  if (!row) throw new Error("no such milestone");
  for (const [title, value] of Object.entries(changes)) row[at(title)] = value;
  const filled = (cells: readonly unknown[]) => cells.some((cell) => cell !== null && cell !== "");
  const sheets = book.sheets.map(({ name, rows: kept }) => ({
    name,
    rows: kept.slice(0, kept.findLastIndex(filled) + 1),
  }));
  return Buffer.from(await writeXlsx({ sheets, properties: book.properties ?? {} }));
}

async function bring(page: Page, buffer: Buffer): Promise<void> {
  await page.goto(IMPORT);
  await page.getByRole("radio", { name: /^Jalons/ }).check();
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.getByLabel("Fichier", { exact: true }).setInputFiles({ name: "mon-classeur.xlsx", mimeType, buffer });
  await page.getByRole("button", { name: "Lire le fichier" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /lignes? (?:est prête|sont prêtes)|rien de nouveau|à corriger/,
    { timeout: 20_000 },
  );
}

async function postpone(page: Page, role: Entrance, day: string): Promise<void> {
  await page.goto("/connexion");
  await page.getByRole("button", { name: ENTRANCES[role] }).click();
  await page.waitForURL((url) => url.pathname !== "/connexion");
  await page.goto("/territoires/ales/actions/3");
  await page.getByRole("link", { name: TITLE }).first().click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("link", { name: "Reporter" }).click();
  await drawer.getByLabel("Nouvelle date").fill(day);
  await drawer.getByRole("radio", { name: /^Procédure/ }).check();
  await drawer.getByLabel("Ce que le COPIL doit savoir").fill("Autorisation reçue tard.");
  await drawer.getByRole("button", { name: /Reporter au/ }).click();
  await expect(page.locator(".toast")).toBeVisible();
}

test("mon classeur revient : une case changée par deux personnes se tranche, le reste ne change rien", async ({
  page,
  browser,
  enterAs,
}) => {
  test.setTimeout(120_000);
  await enterAs("PILOT");
  const bytes = await downloaded(page);
  const mine = await edited(bytes, {
    "Date prévue": new Date("2022-06-30"),
    "Motif du report": "Technique ou aléa de chantier",
    Explication: "Sondages à reprendre.",
  });

  const other = await browser.newPage();
  restAfterGoing(other);
  await postpone(other, "ADMIN", "2022-05-31");
  await other.close();

  await bring(page, mine);
  const table = page.getByRole("main");
  await expect(table.getByText(/Changée entre-temps par/).first()).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Autres feuilles de ce classeur" })).toContainText("Dépenses");
  await picture(page, "mon-classeur-conflit");
  await table
    .getByRole("button", { name: /^Garder/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/1\sligne est prête/);
  await page.getByRole("button", { name: /^Importer/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/enregistrée?|importée?/, { timeout: 20_000 });

  await page.goto("/territoires/ales/actions/3/jalons");
  await expect(page.getByRole("main")).toContainText("30 juin 2022");
  await bring(page, mine);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/rien de nouveau/);
});

test("un classeur rendu tel quel n’apporte rien, quoi que d’autres aient changé", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await bring(page, Buffer.from(await downloaded(page)));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/rien de nouveau/);
});

test("qui ne saisit rien ne trouve pas de classeur", async ({ page, enterAs }) => {
  await enterAs("COPIL");
  expect((await page.request.get(`${IMPORT}/classeur`)).status()).toBe(404);
});
