import type { Page } from "@playwright/test";
import { expect, message, picture, test } from "./fixtures";

const FUNDING = "/territoires/ales/actions/3/financement";
const drawer = (page: Page) => page.getByRole("dialog");

/** Adds a funder of the State's investment grant, asked for 100 000,00 €. */
async function addFunder(page: Page, funder: string) {
  await page.goto(`${FUNDING}?saisir=financeur`);
  await drawer(page).getByLabel("Dispositif").selectOption({ label: "Subvention d’investissement de l’État" });
  await drawer(page).getByLabel("Financeur", { exact: true }).fill(funder);
  await drawer(page)
    .getByLabel(/^Montant/)
    .fill("100000");
  await drawer(page).getByLabel("Qui a la main").fill("Service d’essai");
  await drawer(page).getByRole("button", { name: "Ajouter au plan de financement" }).click();
  await expect(message(page, /ajoutés au plan de financement/)).toBeVisible();
  await expect(drawer(page)).toHaveCount(0);
}

test("un pilote ajoute un financeur, mène son dossier à la convention, appelle l’avance et la reçoit", async ({
  page,
  enterAs,
}) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales/actions/3");
  await page.getByRole("link", { name: "Voir les dossiers et ce qui peut être appelé" }).click();
  await expect(page).toHaveURL(new RegExp(FUNDING));
  await addFunder(page, "Ministère d’essai");
  await expect(page.getByText(/Service d’essai a la main depuis 0.jour/).first()).toBeVisible();

  await page.getByRole("link", { name: "Ministère d’essai" }).first().click();
  await drawer(page).getByRole("link", { name: "Enregistrer une étape" }).click();
  await expect(drawer(page).getByLabel("Étape du dossier")).toHaveValue("UNDER_REVIEW");
  await drawer(page).getByLabel("Étape du dossier").selectOption({ label: "Conventionné" });
  await expect(drawer(page).getByLabel(/^Montant/)).toHaveValue(/100.000,00/);
  await picture(page, "financement-etape");
  await drawer(page).getByRole("button", { name: "Enregistrer l’étape" }).click();
  await expect(message(page, /étape «.Conventionné.» du 15.juin.2021 enregistrée/)).toBeVisible();

  await drawer(page).getByRole("link", { name: "Demander un paiement" }).click();
  await expect(drawer(page).getByText(/Avance de 30.%/)).toBeVisible();
  await expect(drawer(page).getByLabel("Montant demandé")).toHaveValue(/30.000,00/);
  await drawer(page).getByRole("button", { name: "Enregistrer la demande" }).click();
  await expect(message(page, /demande enregistrée, avance de 30.000,00/)).toBeVisible();

  await drawer(page).getByRole("link", { name: "Enregistrer un versement" }).click();
  await expect(drawer(page).getByLabel("Montant reçu")).toHaveValue(/30.000,00/);
  await drawer(page).getByRole("button", { name: "Enregistrer le versement" }).click();
  await expect(message(page, /versement enregistré, avance de 30.000,00/)).toBeVisible();
  await picture(page, "financement-dossier");

  await page.goto(FUNDING);
  await expect(page.getByRole("listitem").filter({ hasText: "Ministère d’essai, avance reçue" })).toBeVisible();
  await picture(page, "financement");
});

test("un point à vérifier se dit avant d’enregistrer, et n’empêche rien", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await addFunder(page, "Ministère du plafond");
  await page.getByRole("link", { name: "Ministère du plafond" }).first().click();
  await drawer(page).getByRole("link", { name: "Enregistrer une étape" }).click();
  await drawer(page).getByLabel("Étape du dossier").selectOption({ label: "Conventionné" });
  await drawer(page).getByRole("button", { name: "Enregistrer l’étape" }).click();
  await expect(message(page, /étape «.Conventionné.»/)).toBeVisible();

  await drawer(page).getByRole("link", { name: "Demander un paiement" }).click();
  const ceiling = /Ministère du plafond.: l’avance passe le plafond de 30.%/;
  await expect(drawer(page).getByText(ceiling)).toHaveCount(0);
  await drawer(page).getByLabel("Montant demandé").fill("30 000,01");
  await expect(drawer(page).getByText(ceiling)).toBeVisible();
  await expect(drawer(page).getByText(/décret n° 2018-514 du 25 juin 2018, art. 12, II/)).toBeVisible();
  await picture(page, "financement-plafond");
  await drawer(page).getByRole("button", { name: "Enregistrer la demande" }).click();
  await expect(message(page, /demande enregistrée, avance de 30.000,01/)).toBeVisible();
  await page.goto(FUNDING);
  await expect(page.getByText(ceiling)).toBeVisible();
});

test("une demande annulée reste lisible, barrée, avec son motif", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await addFunder(page, "Ministère barré");
  await page.getByRole("link", { name: "Ministère barré" }).first().click();
  await drawer(page).getByRole("link", { name: "Demander un paiement" }).click();
  await drawer(page).getByRole("radio", { name: "Acompte" }).check();
  await drawer(page).getByLabel("Montant demandé").fill("1000");
  await drawer(page).getByRole("button", { name: "Enregistrer la demande" }).click();
  await expect(message(page, /demande enregistrée, acompte de 1.000,00/)).toBeVisible();
  await drawer(page)
    .getByRole("link", { name: /^Annuler Appelé · acompte/ })
    .click();
  await drawer(page).getByLabel("Motif").fill("Demande faite à un autre service");
  await drawer(page).getByRole("button", { name: "Annuler l’écriture" }).click();
  await expect(message(page, /1.écriture annulée/)).toBeVisible();
  await page.goto(FUNDING);
  const row = page.getByRole("listitem").filter({ hasText: "Ministère barré, acompte demandé" });
  await expect(row).toContainText("« Demande faite à un autre service »");
  await expect(row.locator(".line-through").first()).toBeVisible();
});

test("« Annuler l’enregistrement » retire le financeur qu’on vient d’ajouter", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await addFunder(page, "Ministère repris aussitôt");
  await page.getByRole("button", { name: "Annuler l’enregistrement" }).click();
  await expect(message(page, /étape «.Demandé.» du 15.juin.2021 retirée/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Ministère repris aussitôt" })).toHaveCount(0);
});

test("un industriel n’a rien du financement d’une autre action", async ({ page, enterAs }) => {
  await enterAs("INDUSTRIALIST");
  expect((await page.goto(FUNDING))?.status()).toBe(404);
  expect(await page.locator("main").innerText()).not.toContain("conventionné");
});

test("un pilote n’a rien du financement de l’action d’un autre", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  expect((await page.goto("/territoires/ales/actions/5/financement"))?.status()).toBe(404);
});

test("la préfecture lit le plan de financement et n’y saisit rien", async ({ page, enterAs }) => {
  await enterAs("PREFECTURE");
  await page.goto(`${FUNDING}?saisir=financeur`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("conventionnés");
  await expect(drawer(page)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Ajouter un financeur" })).toHaveCount(0);
});
