import type { Page } from "@playwright/test";
import { expect, message, picture, test } from "./fixtures";

const drawer = (page: Page) => page.getByRole("dialog");

async function fillExpense(page: Page, object: string, amount: string) {
  await drawer(page).getByLabel("Objet").fill(object);
  await drawer(page).getByLabel("Tiers").fill("Atelier d’essai");
  await drawer(page)
    .getByLabel(/^Montant/)
    .fill(amount);
}

test("un pilote engage 412 600,00 €, les facture, les paie, et le tableau de bord suit", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales");
  const before = await paidOnBoard(page);

  await page.getByRole("link", { name: "Saisir une dépense" }).first().click();
  await drawer(page).getByRole("radio", { name: "Engagé" }).check();
  await fillExpense(page, "Lot d’essai, couverture", "412600");
  await picture(page, "saisie-depense");
  await drawer(page).getByRole("button", { name: "Enregistrer la dépense" }).click();
  await expect(message(page, /Dépense DEP-\d{4} enregistrée/)).toBeVisible();
  await expect(drawer(page)).toHaveCount(0);

  await page
    .getByRole("link", { name: /Lot d’essai, couverture/ })
    .first()
    .click();
  await expect(drawer(page).getByRole("heading", { name: "Lot d’essai, couverture" })).toBeVisible();
  await drawer(page).getByRole("link", { name: "Ajouter une facture" }).click();
  await expect(drawer(page).getByLabel(/^Montant/)).toHaveValue(/412.600,00/);
  await drawer(page).getByRole("button", { name: "Enregistrer la facture" }).click();
  await expect(message(page, /Facture de 412.600,00/)).toBeVisible();

  await drawer(page).getByRole("link", { name: "Enregistrer un paiement" }).click();
  await drawer(page).getByRole("button", { name: "Enregistrer le paiement" }).click();
  await expect(message(page, /Paiement de 412.600,00/)).toBeVisible();
  await picture(page, "depense-payee");

  await page.goto("/territoires/ales");
  const after = await paidOnBoard(page);
  expect(after - before).toBeCloseTo(0.4, 1);
});

/** The paid total of the dashboard, in millions of euros, as its key figure shows it. */
async function paidOnBoard(page: Page): Promise<number> {
  const figure = page.locator("dt", { hasText: /^Payé$/ }).locator("xpath=following-sibling::dd[1]");
  const text = await figure.first().innerText();
  return Number(text.replace(/[^\d,]/g, "").replace(",", "."));
}

test("une saisie fausse garde tout, dit quoi faire, et le résumé mène au champ", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales/actions/3?saisir=depense");
  await drawer(page).getByLabel("Objet").fill("Étude d’essai");
  await drawer(page).getByLabel("Tiers").fill("Bureau d’essai");
  await drawer(page)
    .getByLabel(/^Montant/)
    .fill("412.600");
  await drawer(page).getByRole("button", { name: "Enregistrer la dépense" }).click();
  const summary = drawer(page).getByRole("alert");
  await expect(summary).toContainText("La dépense n’est pas enregistrée");
  await expect(summary).toBeFocused();
  await summary.getByRole("link").first().click();
  await expect(drawer(page).getByLabel(/^Montant/)).toBeFocused();
  await expect(drawer(page).getByLabel("Objet")).toHaveValue("Étude d’essai");
  await picture(page, "saisie-depense-erreurs");
});

test("« Annuler l’enregistrement » reprend la dépense ; elle reste lisible, barrée", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales/actions/3?saisir=depense");
  await fillExpense(page, "Dépense reprise aussitôt", "1 234,56");
  await drawer(page).getByRole("button", { name: "Enregistrer la dépense" }).click();
  await page.getByRole("button", { name: "Annuler l’enregistrement" }).click();
  await expect(message(page, /Saisie annulée sur DEP-/)).toBeVisible();
  await page.goto("/territoires/ales/depenses?texte=reprise+aussit%C3%B4t");
  await expect(page.getByText(/annulée/i).first()).toBeVisible();
});

test("un paiement au-delà de l’engagé propose de porter l’engagé, avec un motif", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales/actions/3?saisir=depense");
  await drawer(page).getByRole("radio", { name: "Engagé" }).check();
  await fillExpense(page, "Marché dépassé", "1000");
  await drawer(page).getByRole("button", { name: "Enregistrer la dépense" }).click();
  await page
    .getByRole("link", { name: /Marché dépassé/ })
    .first()
    .click();
  await drawer(page).getByRole("link", { name: "Ajouter une facture" }).click();
  await drawer(page)
    .getByLabel(/^Montant/)
    .fill("1500");
  await drawer(page)
    .getByRole("checkbox", { name: /Porter l’engagé à 1.500,00/ })
    .check();
  await drawer(page).getByLabel("Motif de la hausse").fill("Avenant n° 1 au marché");
  await drawer(page).getByRole("button", { name: "Enregistrer la facture" }).click();
  await expect(message(page, /Facture de 1.500,00/)).toBeVisible();
  await expect(drawer(page).getByText("« Avenant n° 1 au marché »")).toBeVisible();
  await page.getByRole("button", { name: "Annuler l’enregistrement" }).click();
  await expect(message(page, /Saisie annulée sur DEP-/)).toBeVisible();
});

test("une écriture corrigée montre ce qu’elle reprend, puis la valeur fausse barrée", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales/actions/3?saisir=depense");
  await drawer(page).getByRole("radio", { name: "Payé" }).check();
  await fillExpense(page, "Note à corriger", "2 000");
  await drawer(page).getByRole("button", { name: "Enregistrer la dépense" }).click();
  await page
    .getByRole("link", { name: /Note à corriger/ })
    .first()
    .click();
  await drawer(page)
    .getByRole("link", { name: /Corriger Engagé/ })
    .click();
  await drawer(page)
    .getByLabel(/Montant juste/)
    .fill("1 200");
  await expect(drawer(page).getByText("D’autres écritures reposent sur celle-ci")).toBeVisible();
  await drawer(page).getByLabel("Motif").fill("Faute de frappe");
  await drawer(page).getByRole("button", { name: "Enregistrer la correction" }).click();
  await expect(message(page, /corrigée : 3 écritures annulées/)).toBeVisible();
  await expect(drawer(page).getByRole("deletion").first()).toContainText(/annulé/);
  await expect(drawer(page).getByText(/Annulée par .+ : « Faute de frappe »/)).toHaveCount(3);
  await picture(page, "depense-corrigee");
});
