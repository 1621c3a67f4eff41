import type { Page } from "@playwright/test";
import { expect, message, picture, test } from "./fixtures";

const drawer = (page: Page) => page.getByRole("dialog");

async function openForecast(page: Page, amount: string) {
  await page.goto("/territoires/ales/actions/3?saisir=prevision");
  await drawer(page)
    .getByLabel(/Prévision à terme/)
    .fill(amount);
  await drawer(page).getByLabel("Motif").fill("Le lot 3 est retardé par la crue.");
  if (!(await drawer(page).getByRole("radio", { name: "Suivre le plan" }).isVisible()))
    await drawer(page).getByText("Répartir dans le temps").click();
}

test("mois par mois : ce qui reste à répartir se voit, se refuse, puis s’ajuste", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await openForecast(page, "6 512 345");
  await drawer(page).getByRole("radio", { name: "Répartir mois par mois" }).check();
  const left = drawer(page)
    .getByRole("status")
    .filter({ hasText: /Reste .+,00.€ à répartir/ });
  await expect(left).toBeVisible();
  await drawer(page).getByRole("button", { name: "Enregistrer la prévision" }).click();
  await expect(
    drawer(page)
      .getByRole("alert")
      .getByText(/Reste .+ à répartir/),
  ).toBeVisible();
  await picture(page, "prevision-a-repartir");
  await drawer(page).getByRole("button", { name: "Ajuster les mois au reste à payer" }).click();
  await expect(drawer(page).getByText("Tout est réparti.")).toBeVisible();
  await drawer(page).getByRole("button", { name: "Enregistrer la prévision" }).click();
  await expect(message(page, /portée à 6.512.345,00.€, répartie sur \d+.mois, de juin 2021 à/)).toBeVisible();
  await expect(page.getByText(/Prévision du pilote.: répartie sur/)).toBeVisible();
  await page.getByText(/prévisions? précédentes?/).click();
  await expect(page.getByText(/étude de sol complémentaire/).last()).toBeVisible();
});

test("décalée de trois mois, la prévision le dit, et le formulaire s’en souvient", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await openForecast(page, "6 390 000");
  await drawer(page).getByRole("radio", { name: "Décaler le reste du plan" }).check();
  await drawer(page).getByLabel("De combien de mois").selectOption({ label: "3\u00a0mois plus tard" });
  await picture(page, "prevision-decalee");
  await drawer(page).getByRole("button", { name: "Enregistrer la prévision" }).click();
  await expect(message(page, /portée à 6.390.000,00.€, reste du plan décalé de 3.mois/)).toBeVisible();
  await expect(page.getByText(/Prévision du pilote.: reste du plan décalé de 3.mois/)).toBeVisible();
  await page.goto("/territoires/ales/actions/3?saisir=prevision");
  await expect(drawer(page).getByRole("radio", { name: "Décaler le reste du plan" })).toBeChecked();
});

test("ce qui ne sera pas dépensé se dit en toutes lettres", async ({ page, enterAs }) => {
  await enterAs("COPIL");
  await page.goto("/territoires/ales/actions/9");
  await expect(page.getByRole("heading", { name: /0,30.M€ ne seront pas dépensés/ })).toBeVisible();
  await expect(page.getByRole("figure").getByText(/^0,30.M€ ne seront pas dépensés\.$/)).toBeVisible();
});
