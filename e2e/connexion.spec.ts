import { expect, picture, test } from "./fixtures";

test("adresse inconnue et mot de passe faux donnent la même réponse, et l’adresse reste écrite", async ({ page }) => {
  await page.goto("/connexion?suite=%2Fterritoires%2Fales%2Ffinances");
  for (const email of ["inconnue@exemple.fr", "cheffe-de-projet@demo.creuset.invalid"]) {
    await page.getByLabel(/Adresse électronique/).fill(email);
    await page.getByLabel("Mot de passe", { exact: true }).fill("un mot de passe quelconque");
    await page.getByRole("button", { name: "Se connecter" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Adresse ou mot de passe inconnus" })).toBeVisible();
    await expect(page.getByLabel(/Adresse électronique/)).toHaveValue(email);
  }
});

test("au sixième essai sur une adresse la porte se ferme un quart d’heure", async ({ page }) => {
  await page.goto("/connexion");
  const email = `essai-${Date.now()}@exemple.fr`;
  for (let turn = 0; turn < 6; turn++) {
    await page.getByLabel(/Adresse électronique/).fill(email);
    await page.getByLabel("Mot de passe", { exact: true }).fill("un mot de passe quelconque");
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Se connecter" }).click();
    await answered;
    await expect(page.getByRole("button", { name: "Se connecter" })).toBeVisible();
  }
  await expect(page.getByText(/Trop d’essais. Attendez un quart d’heure/)).toBeVisible();
});

for (const target of [
  "//ailleurs.exemple",
  "https://ailleurs.exemple",
  "/\\ailleurs.exemple",
  "/territoires/..//ailleurs.exemple",
]) {
  test(`après la connexion, « ${target} » ne mène nulle part`, async ({ page, baseURL }) => {
    await page.goto(`/connexion?suite=${encodeURIComponent(target)}`);
    await page.getByRole("button", { name: /observateur/i }).click();
    await page.waitForURL((url) => url.pathname !== "/connexion");
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? page.url()).origin);
  });
}

test("un lien de connexion inventé ne sert à rien, quitte l’adresse, et ne dit à personne d’où l’on vient", async ({
  page,
}) => {
  const followed = page.waitForResponse((response) => response.url().endsWith("/connexion/lien/un-lien-invente"));
  await page.goto("/connexion/lien/un-lien-invente");
  expect((await followed).headers()["referrer-policy"]).toBe("no-referrer");
  await expect(page).toHaveURL(/\/connexion\/lien\/entrer$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne sert plus");
  await expect(page.getByRole("button", { name: "Entrer dans Creuset" })).toHaveCount(0);
});

test("sans courriel, la page du lien dit à qui s’adresser", async ({ page }) => {
  await page.goto("/connexion");
  await expect(page.getByRole("link", { name: "Recevoir un lien de connexion" })).toHaveCount(0);
  await page.goto("/connexion/lien");
  await expect(page.getByRole("main")).toContainText("Demandez un lien personnel au chef de projet");
});

test("la page du second facteur renvoie un visiteur à la connexion", async ({ page }) => {
  await page.goto("/connexion/second-facteur");
  await expect(page).toHaveURL(/\/connexion$/);
});

test("mon compte : sessions fermées ensemble, rythme des lettres, mes données", async ({
  page,
  enterAs,
  browser,
  baseURL,
}) => {
  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }) });
  const other = await elsewhere.newPage();
  await other.goto("/connexion");
  await other.getByRole("button", { name: /copil/i }).click();
  await other.waitForURL((url) => url.pathname !== "/connexion");
  await enterAs("COPIL");
  await page.goto("/compte");
  await expect(page.getByRole("heading", { name: /autres? sessions? (?:est|sont) ouverte/ })).toBeVisible();
  await picture(page, "compte-sessions");
  await page.getByRole("button", { name: "Fermer toutes les autres" }).click();
  await expect(page.getByRole("heading", { name: "Aucune autre session que celle-ci" })).toBeVisible();
  await other.goto("/territoires/ales");
  await expect(other).toHaveURL(/\/connexion/);
  await elsewhere.close();

  await page.getByRole("radio", { name: "Un résumé par semaine" }).check();
  await page.getByRole("button", { name: "Enregistrer ce rythme" }).click();
  await expect(page.getByText(/Choix enregistré/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: "Un résumé par semaine" })).toBeChecked();

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Télécharger mes données" }).click();
  expect((await downloading).suggestedFilename()).toBe("creuset-mes-donnees.json");
});
