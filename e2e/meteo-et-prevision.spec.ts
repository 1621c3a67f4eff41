import { expect, message, picture, test } from "./fixtures";

test("un membre du COPIL change la météo en deux clics et une phrase", async ({ page, enterAs }) => {
  await enterAs("COPIL");
  await page.goto("/territoires/ales/actions/10");
  await page.getByRole("link", { name: "Déclarer la météo" }).click();
  const drawer = page.getByRole("dialog");
  await drawer
    .getByLabel("Où en est l’action, en une phrase")
    .fill("La mise en service est confirmée pour le 1er octobre.");
  await picture(page, "meteo");
  await drawer.getByRole("button", { name: "Déclarer la météo" }).click();
  await expect(page.getByText("La mise en service est confirmée pour le 1er octobre.").first()).toBeVisible();
});

test("une prévision sous le payé est refusée ; révisée avec un motif, elle se voit", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales/actions/3?saisir=prevision");
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel(/Prévision à terme/).fill("1 000");
  await drawer.getByLabel("Motif").fill("Essai de prévision.");
  await drawer.getByRole("button", { name: "Enregistrer la prévision" }).click();
  await expect(drawer.getByText(/déjà payés à ce jour/).first()).toBeVisible();
  await drawer.getByLabel(/Prévision à terme/).fill("6 400 000");
  await drawer.getByRole("button", { name: "Enregistrer la prévision" }).click();
  await expect(message(page, /Prévision de l’action 3 portée à 6.400.000,00/)).toBeVisible();
});
