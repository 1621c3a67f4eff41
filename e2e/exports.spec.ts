import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { expect, picture, test } from "./fixtures";

const EXPENSES = "/territoires/ales/depenses?action=3&etape=paye&tri=paye";

async function kept(page: Page, format: string, table: string): Promise<{ name: string; bytes: Buffer }> {
  const menu = page.getByRole("main").locator("details", { hasText: "Exporter" }).first();
  if (!(await menu.evaluate((details: HTMLDetailsElement) => details.open))) await menu.locator("summary").click();
  const link = menu.getByRole("link", { name: `${format}, ${table},` });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What a table says, as text: references, and what was paid in cents. */
function told(rows: readonly (readonly unknown[])[], decimal: "," | "." | null): [string, number][] {
  return rows.slice(1).map((row) => {
    const paid = decimal === null ? Number(row[10]) : Number(String(row[10]).replace(decimal, "."));
    return [String(row[0]), Math.round(paid * 100)];
  });
}

test("une liste filtrée s’emporte dans les quatre formats, avec les mêmes lignes et les mêmes totaux", async ({
  page,
  enterAs,
}) => {
  await enterAs("ADMIN");
  await page.goto(EXPENSES);
  const shown = await page.getByRole("region", { name: "Dépenses" }).locator("tbody tr td:first-child").allInnerTexts();
  const xlsx = await kept(page, "XLSX", "Dépenses");
  await picture(page, "menu-exporter");
  expect(xlsx.name).toMatch(/^creuset-demonstration-ales-depenses-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const [cover, sheet] = (await readXlsx(xlsx.bytes)).sheets;
  expect(cover?.rows.flat()).toEqual(expect.arrayContaining(["Données de démonstration", "Produit par"]));
  expect(cover?.rows.flat().join(" ")).toContain("action 3, étape atteinte : payé");
  const lines = told(sheet?.rows ?? [], null);
  expect(lines.slice(0, -1).map(([reference]) => reference)).toEqual(shown);
  const sum = lines.slice(0, -1).reduce((all, [, paid]) => all + paid, 0);
  expect(lines.at(-1)).toEqual(["Total", sum]);

  const ods = await kept(page, "ODS", "Dépenses");
  expect(told((await readOds(ods.bytes)).sheets[1]?.rows ?? [], null)).toEqual(lines);
  const french = await kept(page, "CSV français", "Dépenses");
  expect(told(parse(french.bytes, { bom: true, delimiter: ";" }), ",")).toEqual(lines);
  const plain = await kept(page, "CSV RFC 4180", "Dépenses");
  expect(told(parse(plain.bytes), ".")).toEqual(lines);
});

test("les écritures de la même liste s’additionnent à ses totaux", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(EXPENSES);
  const [head = [], ...rows]: string[][] = parse((await kept(page, "CSV RFC 4180", "Écritures")).bytes);
  const at = (name: string) => head.indexOf(name);
  const paid = rows.filter((row) => row[at("Étape")] === "Payé");
  const sum = paid.reduce((all, row) => all + Math.round(Number(row[at("Montant (€)")]) * 100), 0);
  const expenses: string[][] = parse((await kept(page, "CSV RFC 4180", "Dépenses")).bytes);
  expect(Math.round(Number(expenses.at(-1)?.[10]) * 100)).toBe(sum);
});

test("un pilote n’emporte que les dépenses de son action", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales/depenses");
  const [, ...rows]: string[][] = parse((await kept(page, "CSV RFC 4180", "Dépenses")).bytes);
  expect(new Set(rows.slice(0, -1).map((row) => row[1]))).toEqual(new Set(["3"]));
  const people = await page.request.get("/territoires/ales/administration/export/personnes");
  expect(people.status()).toBe(404);
});

test.describe("sur un téléphone", () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test("le menu des fichiers tient dans l’écran et se ferme", async ({ page, enterAs }) => {
    await enterAs("ADMIN");
    await page.goto("/territoires/ales/jalons");
    const menu = page.getByRole("main").locator("details", { hasText: "Exporter" }).first();
    await menu.locator("summary").click();
    await expect(menu.getByRole("link", { name: "XLSX, Jalons," })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.keyboard.press("Escape");
    await expect(menu.getByRole("link", { name: "XLSX, Jalons," })).toBeHidden();
  });
});
