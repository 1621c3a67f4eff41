import type { Page } from "@playwright/test";
import { expect, message, picture, test } from "./fixtures";

const drawer = (page: Page) => page.getByRole("dialog");
const section = (page: Page) => page.locator("section[aria-labelledby=blocages]");

/** Raises an obstacle on an action, without naming a service. */
async function raise(page: Page, action: number, title: string) {
  await page.goto(`/territoires/ales/actions/${action}?saisir=blocage`);
  await drawer(page).getByLabel("Ce qui bloque").selectOption("Autorisation");
  await drawer(page).getByLabel("En une phrase").fill(title);
  await drawer(page).getByRole("button", { name: "Signaler le point de blocage" }).click();
  await expect(message(page, /Point de blocage signalé/)).toBeVisible();
}

test("un point de blocage se signale, s’adresse, reçoit sa réponse et se lève ; tout reste lisible", async ({
  page,
  enterAs,
}) => {
  await enterAs("PILOT");
  const title = "L’arrêté de voirie n’est pas signé.";
  await raise(page, 3, title);
  await section(page).getByRole("link", { name: title }).click();
  await drawer(page).getByRole("link", { name: "Adresser" }).click();
  await drawer(page).getByLabel("Service qui doit répondre").fill("Service urbanisme de la commune");
  await drawer(page).getByLabel("Ce qui lui est demandé").fill("Signer l’arrêté avant les travaux.");
  await drawer(page).getByRole("button", { name: "Adresser au service" }).click();
  await expect(message(page, /Adressé : Service urbanisme de la commune a jusqu’au 15.juillet.2021/)).toBeVisible();
  await expect(section(page).getByRole("row", { name: title })).toContainText("réponse due dans 30");
  await picture(page, "points-de-blocage-action");

  await section(page).getByRole("link", { name: title }).click();
  await drawer(page).getByRole("link", { name: "Noter la réponse" }).click();
  await drawer(page).getByLabel("Ce que le service a répondu").fill("L’arrêté part à la signature.");
  await drawer(page).getByRole("button", { name: "Enregistrer la réponse" }).click();
  await expect(message(page, /l’action a de nouveau la main/)).toBeVisible();

  await section(page).getByRole("link", { name: title }).click();
  await drawer(page).getByRole("link", { name: "Lever", exact: true }).click();
  await drawer(page).getByLabel("Ce qui l’a levé").fill("L’arrêté est signé.");
  await drawer(page).getByRole("button", { name: "Lever le point de blocage" }).click();
  await expect(message(page, /Point de blocage levé/)).toBeVisible();

  await section(page)
    .getByText(/points? levés?$/)
    .click();
  await section(page).getByRole("link", { name: title }).click();
  for (const said of ["Levé", "Réponse reçue", "Signalé", "L’arrêté est signé."])
    await expect(drawer(page).getByText(said).first()).toBeVisible();
  await expect(drawer(page).getByRole("link", { name: "Rouvrir" })).toBeVisible();
});

test("la préfecture porte un point de blocage à la prochaine séance du COPIL", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  const title = "Le permis modificatif attend une pièce.";
  await raise(page, 5, title);
  await section(page).getByRole("link", { name: title }).click();
  await drawer(page).getByRole("link", { name: "Porter au COPIL" }).click();
  await drawer(page).getByLabel("Ce que le COPIL doit trancher").fill("Qui produit la pièce.");
  await drawer(page).getByRole("button", { name: "Porter au COPIL" }).click();
  await expect(message(page, /porté au COPIL n°.6 du 24.juin.2021/)).toBeVisible();
  await expect(section(page).getByRole("row", { name: title })).toContainText(/porté au COPIL n°.6/);
});

test("le titre dit qui est attendu, depuis quand, et de combien la réponse tarde", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales/actions/7");
  await expect(section(page).getByRole("heading", { level: 2 })).toContainText(
    /attend le gestionnaire du réseau électrique depuis 34.jours, réponse due il y a 4.jours/,
  );
});

test("la liste du territoire se filtre par état, par nature et par service", async ({ page, enterAs }) => {
  await enterAs("PREFECTURE");
  await page.goto("/territoires/ales/blocages");
  const rows = page.getByRole("table", { name: "Points de blocage" }).getByRole("row");
  const all = await rows.count();
  await page.getByRole("link", { name: /^Réponse en retard/ }).click();
  await expect(page).toHaveURL(/etat=en-retard/);
  await expect(rows.filter({ hasText: "Réponse en retard" })).toHaveCount((await rows.count()) - 1);
  expect(await rows.count()).toBeLessThan(all);
  await page.goto("/territoires/ales/blocages?nature=recrutement");
  await expect(rows.filter({ hasText: "régleurs" })).toHaveCount(1);
  await picture(page, "points-de-blocage");
});

test("le pilote d’une action ne lit que les points de blocage de la sienne", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales/blocages");
  await expect(page.getByText("La charpente du lot 2").first()).toBeVisible();
  await expect(page.getByText("régleurs")).toHaveCount(0);
  await expect(page.getByText("microscope")).toHaveCount(0);
});
