import { randomUUID } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type Entrance, expect, picture, test } from "./fixtures";

const IMPORTS = "/territoires/ales/import";
const HEADERS = "Action;Objet;Tiers;Étape;Date;Montant HT";
const WORKING = /en cours/;

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const row = (page: Page, line: number) => page.locator(`tr[data-line="${line}"]`);
const mark = () => randomUUID().slice(0, 8);
const csv = (...lines: readonly string[]) => Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`);

/** Brings a file of expenses and waits until the server has done with it. */
async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(IMPORTS);
  await page.getByRole("radio", { name: "Dépenses" }).check();
  await page.getByLabel("Fichier", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Lire le fichier" }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
  await expect(title(page)).not.toHaveText(WORKING, { timeout: 30_000 });
}

/** Committed, invoiced and paid over the whole territory, in euros. */
async function totals(page: Page): Promise<number[]> {
  await page.goto("/territoires/ales/depenses");
  const cells = await page.locator("tfoot td").allInnerTexts();
  return cells.map((text) => Number(text.replace(/[^\d,]/g, "").replace(",", ".")));
}

test("un fichier se corrige au clavier, s’importe, et les totaux bougent exactement ; l’annuler les ramène", async ({
  page,
  enterAs,
}) => {
  test.setTimeout(120_000);
  await enterAs("ADMIN");
  const before = await totals(page);
  const id = mark();
  await bring(
    page,
    `depenses-juin-2021-${id}.csv`,
    csv(
      HEADERS,
      `3;Voirie, solde ${id};Terrassements ${id};Payé;02/06/2021;118 400,00`,
      `4;Serveurs du plateau ${id};Cévennes ${id};Engagé;04/06/2021;86 250,00`,
      `11;Étude de marché ${id};Cabinet ${id};Payé;28/05/2021;14 800,00`,
      `5;Gros œuvre ${id};Bâti ${id};Mandaté;31/05/2021;412,600.00`,
      `7;Salle blanche ${id};Air Pur ${id};Payé;31/06/2021;21 780,00`,
      `10;Presse à injecter ${id};Outillage ${id};Paye;03/06/2021;132 900,00`,
      `2;;Cabinet Rieu ${id};Engagé;01/06/2021;22 000,00`,
      `3;Voirie, encore ${id};Terrassements ${id};Payé;02/06/2021;118 400,00`,
    ),
  );
  await expect(title(page)).toHaveText(/^3.lignes sont prêtes, 4 sont à corriger$/);
  await expect(page.getByRole("listitem").filter({ hasText: "Vérification" })).toHaveAttribute("aria-current", "step");
  await expect(
    page.getByRole("img", { name: /2 prêtes, 1 corrigée d’office, 1 doublon probable, 4 à corriger/ }),
  ).toBeVisible();
  await expect(row(page, 5).filter({ hasText: "412,600.00" })).toContainText("F5");
  await expect(row(page, 7).filter({ hasText: "lu comme" })).toContainText("Payé");
  await expect(row(page, 9).filter({ hasText: "Même tiers" })).toContainText("la ligne 2");
  await picture(page, "import-verification");
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id)).toEqual([]);
  }
  await picture(page, "import-verification-telephone");
  await page.setViewportSize({ width: 1280, height: 900 });

  const action = page.getByRole("textbox", { name: "N° action, ligne 4" });
  await action.fill("1");
  await action.press("Enter");
  await expect(title(page)).toHaveText(/^4.lignes sont prêtes, 3 sont à corriger$/);
  await expect(row(page, 4).locator("[data-row-state]").first()).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: /^Où en est l’import/ })).toContainText("3 sont à corriger");
  await page.getByRole("button", { name: /^Remplacer par 412.600,00$/ }).click();
  await expect(title(page)).toHaveText(/^5.lignes sont prêtes, 2 sont à corriger$/);
  const day = page.getByRole("textbox", { name: "Date, ligne 6" });
  await day.fill("14/06/2021");
  await day.press("Enter");
  await expect(title(page)).toHaveText(/^6.lignes sont prêtes, 1 est à corriger$/);
  await page.getByRole("link", { name: /^À corriger/ }).click();
  await expect(row(page, 4)).toHaveCount(0);
  const object = page.getByRole("textbox", { name: "Objet, ligne 8" });
  await object.fill(`Étude ${id}`);
  await object.press("Enter");
  await expect(title(page)).toHaveText(/^7.lignes sont prêtes, 1 est un doublon probable$/);
  await page.getByRole("link", { name: /^Doublons/ }).click();
  await page.getByRole("button", { name: "Ignorer cette ligne" }).click();
  await expect(title(page)).toHaveText(/^7.lignes sont prêtes, 1 est ignorée$/);
  await expect(page.getByText("Rien n’est encore enregistré.")).toBeVisible();

  await page.getByRole("button", { name: "Importer les 7 lignes prêtes" }).click();
  await expect(title(page)).toHaveText(/^7.lignes sont enregistrées, 1 a été laissée de côté$/, { timeout: 30_000 });
  await picture(page, "import-enregistre");
  const here = page.url();
  const after = await totals(page);
  expect(after.map((amount, rank) => amount - (before[rank] ?? 0))).toEqual([808_730, 700_480, 287_880]);

  await page.goto(here);
  await page.getByRole("button", { name: "Annuler cet import" }).click();
  await expect(title(page)).toHaveText(/^Import annulé/, { timeout: 30_000 });
  expect(await totals(page)).toEqual(before);
});

test("le même fichier apporté deux fois n’ajoute rien, et s’annule d’un geste dans la liste", async ({
  page,
  enterAs,
}) => {
  test.setTimeout(90_000);
  await enterAs("PILOT");
  const id = mark();
  const name = `mandats-${id}.csv`;
  const file = csv(
    HEADERS,
    `3;Charpente ${id};Ferronnerie ${id};Payé;08/06/2021;1 234,56 €`,
    `3;Couverture ${id};Ferronnerie ${id};Engagé;2021-06-09;2000`,
  );
  await bring(page, name, file);
  await expect(title(page)).toHaveText("Les 2 lignes sont prêtes");
  await page.getByRole("button", { name: "Importer les 2 lignes prêtes" }).click();
  await expect(title(page)).toHaveText(/^2.lignes sont enregistrées$/, { timeout: 30_000 });

  await bring(page, name, file);
  await expect(title(page)).toHaveText(/^Ce fichier n’apporte rien de nouveau.: ses 2 lignes sont déjà enregistrées$/);
  await expect(page.getByRole("button", { name: /^Importer/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Abandonner l’import" }).click();
  await expect(title(page)).toHaveText(/^Import abandonné/);

  await page.goto(IMPORTS);
  const line = page.getByRole("row").filter({ hasText: name });
  await expect(line).toHaveCount(1);
  await line.getByRole("button", { name: /^Annuler cet import/ }).click();
  await expect(line).toContainText("Annulé", { timeout: 30_000 });
});

test("un pilote n’importe que sur son action, et les colonnes choisies sont retenues", async ({ page, enterAs }) => {
  test.setTimeout(90_000);
  await enterAs("PILOT");
  const id = mark();
  const headers = ["Zone", "Quoi", "Qui", "Phase", "Quand", "Combien"].map((word) => `${word} ${id}`).join(";");
  const file = csv(
    headers,
    `3;Dallage ${id};Maçonnerie ${id};Payé;08/06/2021;500,00`,
    `4;Serveur ${id};Réseaux ${id};Payé;08/06/2021;500,00`,
  );
  await bring(page, `colonnes-${id}.csv`, file);
  await expect(title(page)).toHaveText(/^Il reste \d colonnes à reconnaître$/);
  await expect(page.getByRole("status").filter({ hasText: "Il manque" })).toContainText("Montant");
  for (const [word, field] of [
    ["Zone", /^N° action/],
    ["Quoi", /^Objet$/],
    ["Qui", /^Tiers$/],
    ["Phase", /^Étape/],
    ["Quand", /^Date \(/],
    ["Combien", /^Montant \(/],
  ] as const) {
    const select = page.getByLabel(new RegExp(`Ce que contient « ${word} ${id} »`));
    const label = (await select.locator("option").allInnerTexts()).find((text) => field.test(text.trim()));
    await select.selectOption({ label: label?.trim() ?? "" });
  }
  await expect(page.getByRole("status").filter({ hasText: "Il manque" })).toHaveCount(0);
  await picture(page, "import-colonnes");
  await page.getByRole("button", { name: "Vérifier les lignes" }).click();
  await expect(title(page)).toHaveText(/^1.ligne est prête, 1 est à corriger$/, { timeout: 30_000 });
  await expect(row(page, 3).last()).toContainText(/action/);

  await bring(page, `colonnes-encore-${id}.csv`, file);
  await expect(title(page)).toHaveText(/^1.ligne est prête, 1 est à corriger$/);
});

test("un fichier qui ne se lit pas donne une phrase, et rien d’autre", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  for (const [name, buffer] of [
    ["guillemet.csv", csv(HEADERS, '3;"Voirie;Alzon;Payé;02/06/2021;1')],
    ["faux.xlsx", Buffer.from("PK\u0003\u0004 pas un classeur")],
    ["binaire.csv", Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 0])],
  ] as const) {
    await bring(page, name, buffer);
    await expect(title(page), name).toHaveText("Le fichier n’a pas pu être lu, rien n’est enregistré");
    await expect(page.getByRole("main").getByRole("alert"), name).not.toBeEmpty();
  }
  await page.goto(IMPORTS);
  await page
    .getByLabel("Fichier", { exact: true })
    .setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from("<p>") });
  await page.getByRole("button", { name: "Lire le fichier" }).click();
  await expect(page.getByText(/Ce type de fichier ne s’importe pas/)).toBeVisible();
});

for (const role of ["COPIL", "PREFECTURE", "INDUSTRIALIST", "OBSERVER"] satisfies Entrance[]) {
  test(`sans droit d’importer (${role}), ni entrée ni page`, async ({ page, enterAs }) => {
    await enterAs(role);
    await page.goto("/territoires/ales");
    await expect(page.getByRole("link", { name: "Import Excel / CSV" })).toHaveCount(0);
    expect((await page.goto(IMPORTS))?.status()).toBe(404);
  });
}

test.describe("sans JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("un fichier s’apporte, se vérifie et s’abandonne", async ({ page, enterAs }) => {
    test.setTimeout(90_000);
    await enterAs("PILOT");
    const id = mark();
    await bring(page, `sans-script-${id}.csv`, csv(HEADERS, `3;Dallage ${id};Maçonnerie ${id};Payé;08/06/2021;500,00`));
    await expect(title(page)).toHaveText("La seule ligne du fichier est prête");
    await page.getByRole("button", { name: "Abandonner l’import" }).click();
    await expect(title(page)).toHaveText(/^Import abandonné/);
  });
});
