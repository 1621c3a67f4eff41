import { expect, picture, test } from "./fixtures";

test("au clavier : du chiffre du contrat à l’action, à sa dépense, et retour au chiffre", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales");
  const opener = page.getByRole("link", { name: /Pourquoi ce chiffre.\? Payé$/ });
  await opener.focus();
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog");
  await expect(drawer).toHaveAccessibleName(/Pourquoi 14,0.M€ payés.\?/);
  await expect(drawer.getByText(/Grand livre des dépenses/)).toBeVisible();
  await expect(drawer.getByRole("row", { name: /^Total/ })).toContainText(/14.021.088,44.€/);
  await picture(page, "pourquoi-contrat");

  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
  await expect(page).toHaveURL(/\/territoires\/ales$/);
  await expect(opener).toBeFocused();

  await page.keyboard.press("Enter");
  const action = drawer.getByRole("link", { name: "3 · Extension du Pôle Mécanique" });
  await action.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/actions\/3\?pourquoi=paye$/);
  await expect(drawer).toHaveAccessibleName(/Pourquoi 2,61.M€ payés.\?/);
  await expect(drawer.getByRole("row", { name: /^Total/ })).toContainText(/2.608.941,35.€/);
  await picture(page, "pourquoi-action");

  const expense = drawer.getByRole("link", { name: /DEP-0087/ });
  await expense.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/actions\/3\?depense=/);
  await expect(drawer).toContainText("DEP-0087");
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Pourquoi ce chiffre.\? Payé$/ })).toBeFocused();
});

test("la question garde la date lue, et le total est celui de ce jour", async ({ page, enterAs }) => {
  await enterAs("COPIL");
  await page.goto("/territoires/ales?situation=2021-03-31");
  await page.getByRole("link", { name: /Pourquoi ce chiffre.\? Engagé$/ }).click();
  await expect(page).toHaveURL(/situation=2021-03-31&pourquoi=engage$/);
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByText(/après la situation du 31.mars.2021/)).toBeVisible();
  await drawer.getByRole("link", { name: "Fermer" }).click();
  await expect(page).toHaveURL(/\?situation=2021-03-31$/);
});

test("le délai se dit en mots, avec les jalons mesurés et la valeur acquise", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales/actions/3");
  await expect(page.getByText(/1,5.mois de retard sur le plan initial/).first()).toBeVisible();
  await page.getByRole("link", { name: /Pourquoi ce chiffre.\? Délai$/ }).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("row", { name: /Livraison de la charpente/ })).toContainText("pas atteint");
  await drawer.getByText("Valeur acquise", { exact: true }).click();
  await expect(drawer.getByRole("row", { name: /Indice de coût CPI/ })).toContainText(/Pour 1.€ dépensé/);
  await expect(page.getByText("CRTE")).toHaveCount(0);
});

test("l’industriel lit sa part d’un total ; des autres, leur nombre, sans somme ni question", async ({
  page,
  enterAs,
}) => {
  await enterAs("INDUSTRIALIST");
  await page.goto("/territoires/ales?pourquoi=paye");
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("rowheader", { name: /9 actions hors de votre périmètre/ })).toBeVisible();
  await expect(drawer.getByRole("row", { name: /9 actions hors de votre périmètre/ })).not.toContainText("€");
  await expect(drawer.getByRole("link", { name: /^7 · / })).toBeVisible();
  await expect(drawer.getByRole("link", { name: /^3 · / })).toHaveCount(0);
  expect((await page.goto("/territoires/ales/actions/3?pourquoi=paye"))?.status()).toBe(404);
  await page.goto("/territoires/ales?pourquoi=salaires");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test.describe("sans JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("la question et sa réponse sont des pages", async ({ page, enterAs }) => {
    await enterAs("ADMIN");
    await page.goto("/territoires/ales");
    await page.getByRole("link", { name: /Pourquoi ce chiffre.\? Payé$/ }).click();
    await expect(page.getByRole("dialog").getByRole("row", { name: /^Total/ })).toContainText(/14.021.088,44/);
    await page.getByRole("dialog").getByRole("link", { name: "Fermer" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
});
