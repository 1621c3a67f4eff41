import type { Page } from "@playwright/test";
import { expect, message, picture, test } from "./fixtures";

const REVIEW = "/territoires/ales/revue";

const heading = (page: Page) => page.getByRole("article").getByRole("heading", { level: 2 });
const left = async (page: Page) =>
  Number.parseInt((await page.getByRole("heading", { level: 1 }).textContent()) ?? "", 10);

/** One change after the other: each test judges some of them. */
test.describe.configure({ mode: "serial" });

test("un changement se valide en un clic, et le suivant s’ouvre, son titre sous le curseur", async ({
  page,
  enterAs,
}) => {
  await enterAs("PREFECTURE");
  await page.goto(REVIEW);
  const before = await left(page);
  const first = (await heading(page).textContent()) ?? "";
  await picture(page, "revue");
  await page.getByRole("button", { name: "Valider", exact: true }).click();
  await expect(message(page, /^Validé/)).toBeVisible();
  await expect(heading(page)).not.toHaveText(first);
  await expect(heading(page)).toBeFocused();
  await expect.poll(() => left(page)).toBe(before - 1);
});

test("toute la revue se mène au clavier : passer, revenir, demander, valider", async ({ page, enterAs }) => {
  await enterAs("PREFECTURE");
  await page.goto(REVIEW);
  const first = (await heading(page).textContent()) ?? "";
  await page.keyboard.press("j");
  await expect(heading(page)).not.toHaveText(first);
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("k");
  await expect(heading(page)).toHaveText(first);
  await page.keyboard.press("p");
  const question = page.getByLabel(/^Question à/);
  await expect(question).toBeFocused();
  await page.keyboard.type("Vous justifiez comment ce changement ?");
  await expect(heading(page), "une lettre tapée dans la question n’est pas un raccourci").toHaveText(first);
  await page.keyboard.press("Tab");
  await page.locator("body").press("p");
  await expect(message(page, /Précision demandée/)).toBeVisible();
  await expect(heading(page)).not.toHaveText(first);
  const second = (await heading(page).textContent()) ?? "";
  await page.locator("body").press("v");
  await expect(message(page, /^Validé/)).toBeVisible();
  await expect(heading(page)).not.toHaveText(second);
});

test("les raccourcis s’éteignent, et le restent", async ({ page, enterAs }) => {
  await enterAs("PREFECTURE");
  await page.goto(REVIEW);
  await page.getByRole("button", { name: /Raccourcis : actifs/ }).click();
  await page.reload();
  await expect(page.getByRole("button", { name: /Raccourcis : inactifs/ })).toBeVisible();
  const first = (await heading(page).textContent()) ?? "";
  await page.locator("body").press("j");
  await page.waitForTimeout(300);
  await expect(heading(page)).toHaveText(first);
  await page.getByRole("link", { name: "Passer" }).click();
  await expect(heading(page)).not.toHaveText(first);
});

test("ce qui change pendant la lecture n’est pas validé, et se dit", async ({ page, browser, baseURL }) => {
  const pilot = await browser.newPage(baseURL ? { baseURL } : {});
  await pilot.goto("/connexion");
  await pilot.getByRole("button", { name: /pilote de l’action 3/i }).click();
  await pilot.waitForURL((url) => url.pathname !== "/connexion");
  await page.goto("/connexion");
  await page.getByRole("button", { name: /préfecture/i }).click();
  await page.waitForURL((url) => url.pathname !== "/connexion");
  await page.goto(`${REVIEW}?action=3&filtre=argent`);
  await page.getByRole("link", { name: /Charpente, situation n° 3/ }).click();
  await expect(heading(page)).toContainText("412");
  await pilot.goto("/territoires/ales/depenses?texte=charpente+métallique");
  await pilot
    .getByRole("table")
    .getByRole("link", { name: /Lot 2, charpente/ })
    .click();
  await pilot.getByRole("link", { name: /Modifier l’intitulé|Intitulé/ }).click();
  await pilot.getByRole("textbox", { name: "Tiers" }).fill("Ferronnerie du Gardon et associés");
  await pilot.getByRole("button", { name: "Enregistrer l’intitulé" }).click();
  await expect(message(pilot, /mise à jour/)).toBeVisible();
  await page.getByLabel(/^Question à/).fill("Le nouveau titulaire a-t-il signé ?");
  await page.getByRole("button", { name: "Valider", exact: true }).click();
  const told = page.getByRole("alert").filter({ hasText: "Modifié pendant votre lecture par Pilote de l’action 3" });
  await expect(told).toContainText("Ferronnerie du Gardon et associés");
  await picture(page, "revue-modifiee");
  await told.getByRole("link", { name: "Relire avec ce changement" }).click();
  await expect(told).toHaveCount(0);
  await expect(page.getByLabel(/^Question à/)).toHaveValue("Le nouveau titulaire a-t-il signé ?");
  await expect(page.getByRole("table", { name: /Ce qui change/ })).toContainText("Ferronnerie du Gardon et associés");
  await page.getByRole("button", { name: "Valider", exact: true }).click();
  await expect(message(page, /^Validé/)).toBeVisible();
  await pilot.close();
});

test("tout ce qui reste d’une action se valide d’un coup", async ({ page, enterAs }) => {
  await enterAs("PREFECTURE");
  await page.goto(REVIEW);
  const before = await left(page);
  const all = page.getByRole("button", { name: /Tout valider pour l’action/ }).first();
  const count = Number(/\((\d+)\)/.exec((await all.textContent()) ?? "")?.[1]);
  expect(count).toBeGreaterThan(1);
  await all.click();
  await expect(message(page, /Action\s\d+\s:\s\d+\séléments validés\./)).toBeVisible();
  await expect.poll(() => left(page), { timeout: 15_000 }).toBe(before - count);
});

test("sur un téléphone, la liste puis le changement seul", async ({ page, enterAs }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enterAs("PREFECTURE");
  await page.goto(REVIEW);
  await expect(page.getByRole("article")).toBeHidden();
  await page.getByRole("main").locator('a[href*="element="]:visible').first().click();
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText(/^\d+ sur \d+$/)).toBeVisible();
  await picture(page, "revue-telephone");
  await page.getByRole("link", { name: "Revenir à la liste" }).click();
  await expect(page.getByRole("article")).toBeHidden();
});

test("qui n’est pas de la préfecture ne trouve pas la revue, et voit où en est l’action", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  expect((await page.goto(REVIEW))?.status()).toBe(404);
  await page.goto("/territoires/ales/actions/3");
  await expect(page.getByRole("region", { name: "Météo et signaux" })).toContainText("Revue préfecture");
  await expect(page.getByRole("columnheader", { name: "Revue" })).toBeVisible();
});

test.describe("sans JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("un changement s’ouvre par un lien et se valide par un formulaire", async ({ page, enterAs }) => {
    await enterAs("PREFECTURE");
    await page.goto(`${REVIEW}?filtre=a-revoir`);
    const before = await left(page);
    await page.getByRole("link", { name: "Passer" }).click();
    await page.getByRole("button", { name: "Valider", exact: true }).click();
    await expect(page.getByText(/^Validé\s:/)).toBeVisible();
    await expect.poll(() => left(page)).toBe(before - 1);
  });
});
