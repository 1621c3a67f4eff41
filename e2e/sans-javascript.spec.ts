import { expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

test("sans JavaScript : entrer, filtrer les dépenses, en saisir une", async ({ page }) => {
  await page.goto("/connexion");
  await page.getByRole("button", { name: /pilote de l’action 3/i }).click();
  await page.goto("/territoires/ales/depenses?tri=montant");
  await expect(page.getByRole("table").first()).toBeVisible();
  await page.goto("/territoires/ales/actions/3?saisir=depense");
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Objet").fill("Saisie sans script");
  await drawer.getByLabel("Tiers").fill("Atelier d’essai");
  await drawer.getByLabel(/^Montant/).fill("1 500,50");
  await page.getByRole("button", { name: "Enregistrer la dépense" }).click();
  await expect(page.getByText(/Dépense DEP-\d{4} enregistrée : 1.500,50/)).toBeVisible();
});
