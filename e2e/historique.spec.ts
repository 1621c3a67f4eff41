import { readFile } from "node:fs/promises";
import { expect, picture, test } from "./fixtures";

const HISTORY = "/territoires/ales/historique";

test("le titre dit ce que la période a engagé, les filtres sont dans l’adresse", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.getByRole("link", { name: "Historique", exact: true }).first().click();
  await page.waitForURL(/\/historique$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/M€ engagés et [\d\s]+\schangements$/);
  await page.getByLabel("Saisi, du").fill("2021-06-01");
  await page.getByLabel("au", { exact: true }).fill("2021-06-14");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await page.waitForURL(/du=2021-06-01&au=2021-06-14/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/changements du 1er au 14\sjuin 2021$/);
  await page
    .getByRole("list", { name: "Nature des changements" })
    .getByRole("link", { name: /^Jalons/ })
    .click();
  await page.waitForURL(/nature=jalons/);
  const lines = page.getByRole("region", { name: "Changement par changement" });
  await expect(lines.getByText(/reporté du .+ au /).first()).toBeVisible();
  await expect(lines.getByRole("listitem").filter({ hasText: "DEP-" })).toHaveCount(0);
  await picture(page, "historique-jalons");
  await page.getByRole("link", { name: "Tout afficher" }).click();
  await page.waitForURL(/\/historique$/);
});

test("l’action et la personne se filtrent, et la page suivante continue la même liste", async ({ page, enterAs }) => {
  await enterAs("COPIL");
  await page.goto(HISTORY);
  await page.getByLabel("Action", { exact: true }).selectOption("3");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await page.waitForURL(/action=3/);
  const lines = page.getByRole("region", { name: "Changement par changement" });
  const links = lines.getByRole("link", { name: /^Action \d+ · / });
  expect(new Set(await links.allInnerTexts())).toEqual(new Set(["Action 3 · Pôle Mécanique"]));
  const top = lines.getByRole("listitem").first().locator("p").first();
  const first = await top.innerText();
  await page.getByRole("link", { name: "Suivantes" }).click();
  await page.waitForURL(/apres=/);
  await expect(top).not.toHaveText(first);
  await page.getByRole("link", { name: "Précédentes" }).click();
  await page.waitForURL(/avant=/);
  await expect(top).toHaveText(first);
});

test("une période vide dit quoi faire", async ({ page, enterAs }) => {
  await enterAs("COPIL");
  await page.goto(`${HISTORY}?du=2000-01-01&au=2000-01-31`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Aucun changement du 1er au 31\sjanvier 2000$/);
  await expect(page.getByText("Aucun changement ne répond à ces filtres.")).toBeVisible();
  await page.getByRole("link", { name: "Tout afficher" }).first().click();
  await page.waitForURL(/\/historique$/);
});

test("les changements s’emportent, en français et pour les programmes", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(`${HISTORY}?du=2021-06-12&au=2021-06-12&action=3`);
  const file = async (name: RegExp) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  };
  const french = await file(/^CSV français/);
  expect(french.name).toBe("creuset-demonstration-ales-historique-2021-06-15.csv");
  expect(french.text).toMatch(/^\ufeffSaisi le;Heure de Paris;Personne;Action;/);
  expect(french.text).toContain("12/06/2021;");
  expect(french.text).toContain("Données de démonstration");
  const plain = await file(/^CSV RFC 4180/);
  expect(plain.text).toMatch(/^Saisi le,Heure de Paris,Personne,Action,/);
  expect(plain.text).toContain("\r\n2021-06-12,");
  expect(plain.text.trim().split("\r\n")).toHaveLength(french.text.trim().split("\r\n").length);
});

test("un pilote lit les changements de son action, et n’emporte rien d’autre", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto(HISTORY);
  const lines = page.getByRole("region", { name: "Changement par changement" });
  const links = lines.getByRole("link", { name: /^Action \d+ · / });
  expect(new Set(await links.allInnerTexts())).toEqual(new Set(["Action 3 · Pôle Mécanique"]));
  const file = await (await page.request.get(`${HISTORY}/export?format=rfc4180`)).text();
  const actions = file
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",")[3]);
  expect(new Set(actions)).toEqual(new Set(["3"]));
  const asked = await (await page.request.get(`${HISTORY}/export?format=rfc4180&action=5`)).text();
  expect(asked.trim().split("\r\n")).toHaveLength(1);
});

test("ce qui concerne les personnes n’est lu que par qui les gère", async ({ page, enterAs }) => {
  await enterAs("COPIL");
  await page.goto(`${HISTORY}?nature=personnes`);
  await expect(page.getByText("Aucun changement ne répond à ces filtres.")).toBeVisible();
});

test("sans JavaScript, les filtres répondent aussi", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR", ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto("/connexion");
  await page.getByRole("button", { name: /copil/i }).click();
  await page.goto(HISTORY);
  await page.getByLabel("Action", { exact: true }).selectOption("3");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(/action=3/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("changements");
  await context.close();
});
