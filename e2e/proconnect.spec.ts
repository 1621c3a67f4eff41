import type { Page } from "@playwright/test";
import { expect, picture, test } from "./fixtures";

/** Opened by `npm run e2e`: a provider shaped like ProConnect, and the invitation of someone it knows. */
const { PROCONNECT_LINK = "" } = process.env;
const CAMILLE = "camille.durand@ministere.exemple.fr";
const IMPOSTOR = "camille.durand@exemple.fr";

const recognised = (page: Page, address: string) => page.getByRole("button", { name: address, exact: true }).click();

async function signOut(page: Page): Promise<void> {
  await page.locator("summary").filter({ hasText: "Mon compte" }).click();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
}

async function closeProviderSession(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Fermer la session d’essai" }).click();
  await expect(page.getByRole("heading", { name: "Vous êtes déconnecté, ici et de ProConnect" })).toBeVisible();
}

test.describe.configure({ mode: "serial" });

test("une identité que personne n’a reliée n’ouvre rien, même avec l’adresse d’une personne invitée", async ({
  page,
}) => {
  await page.goto("/connexion?suite=%2Fterritoires%2Fales%2Fjalons");
  await page.getByRole("link", { name: "S’identifier avec ProConnect" }).click();
  await recognised(page, IMPOSTOR);
  await expect(page.getByRole("alert")).toContainText("Votre identité n’est pas encore reliée à un compte");
  await expect(page).toHaveURL(/suite=%2Fterritoires%2Fales%2Fjalons/);
  await picture(page, "proconnect-inconnu");
});

test("l’invitation est acceptée par ProConnect, sans mot de passe", async ({ page }) => {
  await page.goto(PROCONNECT_LINK);
  await picture(page, "proconnect-invitation");
  await page.getByRole("link", { name: "Continuer avec ProConnect" }).click();
  await recognised(page, CAMILLE);
  await page.waitForURL(/\/territoires\/ales$/);
  await page.goto("/compte");
  await expect(page.locator("#identites")).toContainText(CAMILLE);
  await picture(page, "proconnect-compte");
  await page.goto(PROCONNECT_LINK);
  await expect(page.getByRole("heading", { name: "Ce lien ne sert plus" })).toBeVisible();
});

test("ProConnect ramène à la page demandée ; se déconnecter ferme les deux sessions", async ({ page }) => {
  await page.goto("/territoires/ales/jalons");
  await page.getByRole("link", { name: "S’identifier avec ProConnect" }).click();
  await recognised(page, CAMILLE);
  await page.waitForURL(/\/territoires\/ales\/jalons$/);
  await page.goto("/compte");
  await signOut(page);
  await closeProviderSession(page);
  await page.goto("/territoires/ales/jalons");
  await expect(page).toHaveURL(/\/connexion\?suite=/);
});

test.describe("sans JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("on entre par un lien, et l’on ressort par un autre", async ({ page }) => {
    await page.goto("/connexion");
    await page.getByRole("link", { name: "S’identifier avec ProConnect" }).click();
    await recognised(page, CAMILLE);
    await page.goto("/compte");
    await signOut(page);
    await page.getByRole("link", { name: "Se déconnecter aussi de ProConnect" }).click();
    await closeProviderSession(page);
  });
});
