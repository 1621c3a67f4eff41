import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import { expect, picture, test } from "./fixtures";

const FINANCES = "/territoires/ales/finances";

test("la page dit où en est l’argent, et chaque graphique a son tableau", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.getByRole("link", { name: "Finances" }).first().click();
  await page.waitForURL(/\/finances/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("dans la fourchette");
  await expect(page.getByText("Effet de levier").locator("..")).toContainText("d’aide publique");
  for (const id of ["courbe", "annees", "financeurs", "tunnel"]) {
    const figure = page.locator(`figure:has(#${id})`);
    await figure.getByText("Voir les valeurs en tableau").click();
    await expect(figure.getByRole("table")).toBeVisible();
  }
  await expect(page.locator("figure:has(#annees)").getByRole("row", { name: /^Total \d/ })).toBeVisible();
  await picture(page, "finances-tableaux");
});

test("le périmètre change les mots et les montants, et reste d’un écran à l’autre", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(FINANCES);
  await page.getByRole("link", { name: "Aide publique", exact: true }).click();
  await page.waitForURL(/perimetre=aide/);
  const amounts = page.getByRole("region", { name: "Montants et enveloppe" });
  for (const word of ["Versé", "Appelé", "Conventionné", "Prévu"]) await expect(amounts).toContainText(word);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("d’aide publique versés");
  await page.getByRole("link", { name: "Tableau de bord" }).first().click();
  await page.waitForURL(/\/territoires\/ales\?perimetre=aide/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("d’aide publique versés");
  await page.getByRole("link", { name: "Fonds propres", exact: true }).click();
  await page.waitForURL(/perimetre=propres/);
  await expect(page.getByText("Avancé à ce jour").first()).toBeVisible();
  await page.getByRole("link", { name: "Investissement total", exact: true }).click();
  await page.waitForURL((url) => !url.searchParams.has("perimetre"));
});

test("le tunnel se filtre dans l’adresse, et un dossier en attente mène à son action", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(FINANCES);
  const tunnel = page.locator("figure:has(#tunnel)");
  await tunnel.getByLabel("Action").selectOption("3");
  await tunnel.getByRole("button", { name: "Filtrer" }).click();
  await page.waitForURL(/action=3/);
  const waiting = page.getByRole("region", { name: "Tableau des dossiers en attente" });
  await expect(waiting.getByRole("row").nth(1)).toContainText("Action 3");
  await expect(waiting).not.toContainText("Action 2");
  await waiting.getByRole("link").first().click();
  await page.waitForURL(/\/actions\/3\/financement/);
});

test("les fichiers disent la même chose que l’écran", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(FINANCES);
  const section = page.locator("section:has(#actions)");
  const [xlsx] = await Promise.all([
    page.waitForEvent("download"),
    section.getByRole("link", { name: /^XLSX/ }).click(),
  ]);
  expect(xlsx.suggestedFilename()).toMatch(/^creuset-demonstration-ales-par-action-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const { sheets } = await readXlsx(await readFile(await xlsx.path()));
  expect(sheets[0]?.rows.flat()).toContain("Données de démonstration");
  const paid = (sheets[1]?.rows ?? []).map((row) => Number(row[6]));
  const cents = paid.map((amount) => Math.round(amount * 100));
  expect(cents.slice(1, -1).reduce((sum, amount) => sum + amount, 0)).toBe(cents.at(-1));

  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    section.getByRole("link", { name: /^CSV français/ }).click(),
  ]);
  const text = await readFile(await csv.path(), "utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const last = text.trimEnd().split("\r\n").at(-1)?.split(";") ?? [];
  expect(last[6]?.replace(",", "")).toBe(String(cents.at(-1)));
});

test("une courbe se garde en image, faite dans le navigateur", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(FINANCES);
  const figure = page.locator("figure:has(#courbe)");
  const [svg] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: "SVG" }).click()]);
  const drawing = await readFile(await svg.path(), "utf8");
  expect(drawing).toContain("Données de démonstration");
  expect(drawing).toContain("Creuset");
  const [png] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: "PNG" }).click()]);
  expect((await readFile(await png.path())).subarray(1, 4).toString()).toBe("PNG");
});

for (const [role, number] of [
  ["PILOT", 3],
  ["INDUSTRIALIST", 7],
] as const) {
  test(`${role} lit les totaux, et le détail de son action seule`, async ({ page, enterAs }) => {
    await enterAs(role);
    await page.goto(FINANCES);
    await expect(page.locator("main")).toContainText(`La courbe et le détail ne couvrent que l’action ${number}`);
    const rows = page.getByRole("region", { name: "Tableau des montants par action" }).locator("tbody tr");
    await expect(rows).toHaveCount(1);
    const csv = await page.request.get(`${FINANCES}/export/actions?format=csv`);
    expect((await csv.text()).trim().split("\r\n")).toHaveLength(3);
  });
}

test("sans session, un fichier n’est pas servi ; un tableau inconnu n’existe pas", async ({ page, enterAs }) => {
  const refused = await page.request.get(`${FINANCES}/export/actions?format=csv`);
  expect(refused.url()).toMatch(/\/connexion/);
  await enterAs("ADMIN");
  expect((await page.request.get(`${FINANCES}/export/inconnu`)).status()).toBe(404);
});
