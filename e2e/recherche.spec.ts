import type { Page } from "@playwright/test";
import { expect, picture, test } from "./fixtures";

const windowOf = (page: Page) => page.getByRole("dialog", { name: "Rechercher" });
const field = (page: Page) => windowOf(page).getByRole("searchbox");
const options = (page: Page) => windowOf(page).getByRole("option");

test("Ctrl K, trois mots, Entrée : la dépense est ouverte, sans souris", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales");
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await expect(windowOf(page).getByRole("status")).toContainText("« DEP-0087 »");
  await page.keyboard.type("CHARPENTE métallique");
  await expect(options(page).filter({ hasText: "DEP-0087" })).toHaveAttribute("data-focused", "true");
  await expect(windowOf(page).getByRole("status")).toHaveText(/1.résultat/);
  await picture(page, "recherche");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/territoires\/ales\/actions\/3\?depense=/);
  await expect(windowOf(page)).toHaveCount(0);
});

test("les flèches parcourent les groupes, Échap ferme et rend la main", async ({ page, enterAs }) => {
  await enterAs("PREFECTURE");
  await page.goto("/territoires/ales");
  const entry = page.getByRole("link", { name: /^Rechercher une action/ });
  await entry.click();
  await field(page).fill("pole mecanique");
  await expect(windowOf(page).getByRole("group", { name: "Actions" })).toBeVisible();
  const first = await options(page).first().innerText();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(windowOf(page).locator("[data-focused] >> visible=true").first()).toContainText(
    first.split("\n")[0] ?? "",
  );
  await field(page).fill("zzzz");
  await expect(windowOf(page).getByRole("status")).toContainText("Rien ne répond à");
  await expect(options(page)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(windowOf(page)).toHaveCount(0);
  await expect(entry).toBeFocused();
});

test("l’industriel trouve son action en entier, et des autres les faits publics seuls", async ({ page, enterAs }) => {
  await enterAs("INDUSTRIALIST");
  const found = await (await page.request.get("/recherche/resultats?q=charpente")).json();
  expect(JSON.stringify(found)).not.toMatch(/DEP-|Livraison de la charpente/);
  await page.goto("/recherche?q=p%C3%B4le");
  await expect(page.getByRole("link", { name: /Pôle Mécanique/ }).first()).toHaveAttribute("href", "/territoires/ales");
  await page.goto("/recherche?q=salle%20blanche");
  await expect(page.getByRole("link", { name: "Qualification salle blanche" })).toHaveAttribute(
    "href",
    /actions\/7\?jalon=/,
  );
});

test.describe("sans JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("le lien du bandeau mène à une page qui cherche", async ({ page, enterAs }) => {
    await enterAs("PILOT");
    await page.goto("/territoires/ales");
    await page.getByRole("link", { name: /^Rechercher une action/ }).click();
    await expect(page.getByText("Tapez ce que vous cherchez.")).toBeVisible();
    await page.getByRole("searchbox").fill("mecanique");
    await page.getByRole("button", { name: "Rechercher" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/résultats? pour/);
    await page
      .getByRole("link", { name: /Pôle Mécanique/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/territoires\/ales\/actions\/3/);
  });
});
