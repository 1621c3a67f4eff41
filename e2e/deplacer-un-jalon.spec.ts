import type { Page } from "@playwright/test";
import { expect, message, picture, restAfterGoing, test } from "./fixtures";

const drawer = (page: Page) => page.getByRole("dialog");
const openMilestone = (page: Page, title: string | RegExp) => page.getByRole("link", { name: title }).first().click();

test("un pilote reporte un jalon avec son motif ; la date du contrat ne bouge pas", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales/actions/3");
  await openMilestone(page, "Clos et couvert");
  await drawer(page).getByRole("link", { name: "Reporter" }).click();
  await drawer(page).getByLabel("Nouvelle date").fill("2021-12-20");
  await drawer(page)
    .getByRole("radio", { name: /^Procédure/ })
    .check();
  await drawer(page).getByLabel("Ce que le COPIL doit savoir").fill("Le marché du lot 4 est relancé.");
  await picture(page, "jalon-reporte");
  await drawer(page)
    .getByRole("button", { name: /Reporter au 20/ })
    .click();
  await expect(message(page, /« Clos et couvert » reporté au 20/)).toBeVisible();
  const row = page.getByRole("row", { name: /Clos et couvert/ });
  await expect(row).toContainText("24 sept. 2021");
  await expect(row).toContainText("20 déc. 2021");
});

test("un jalon marqué atteint s’annule dans la foulée", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales/actions/1");
  await openMilestone(page, /atelier pilote/i);
  await drawer(page).getByRole("link", { name: "Marquer atteint" }).click();
  await drawer(page)
    .getByRole("button", { name: /Marquer atteint le/ })
    .click();
  await expect(message(page, /» atteint le 15/)).toBeVisible();
  await picture(page, "jalon-atteint");
  await page.getByRole("button", { name: "Annuler l’enregistrement" }).click();
  await expect(message(page, /l’enregistrement est annulé/)).toBeVisible();
});

test("deux personnes sur un jalon : la seconde voit qui a fait quoi, et sa saisie reste", async ({
  page,
  browser,
  enterAs,
}) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales/actions/3");
  await openMilestone(page, /Voiries et réseaux/);
  await drawer(page).getByRole("link", { name: "Reporter" }).click();
  await drawer(page).getByLabel("Nouvelle date").fill("2022-05-31");
  await drawer(page)
    .getByRole("radio", { name: /^Financement/ })
    .check();
  await drawer(page).getByLabel("Ce que le COPIL doit savoir").fill("Versement attendu.");

  const other = await browser.newPage();
  restAfterGoing(other);
  await other.goto("/connexion");
  await other.getByRole("button", { name: /pilote de l’action 3/i }).click();
  await other.waitForURL((url) => url.pathname !== "/connexion");
  await other.goto(page.url());
  await other.getByRole("dialog").getByLabel("Nouvelle date").fill("2022-03-31");
  await other
    .getByRole("dialog")
    .getByRole("radio", { name: /^Procédure/ })
    .check();
  await other.getByRole("dialog").getByLabel("Ce que le COPIL doit savoir").fill("Autorisation reçue tard.");
  await other
    .getByRole("dialog")
    .getByRole("button", { name: /Reporter au/ })
    .click();
  await expect(message(other, /reporté au 31/)).toBeVisible();
  await other.close();

  await drawer(page)
    .getByRole("button", { name: /Reporter au/ })
    .click();
  await expect(drawer(page).getByText("Modifié entre-temps par Pilote de l’action 3")).toBeVisible();
  await expect(drawer(page).getByText(/reporté au 31.mars.2022/)).toBeVisible();
  await expect(drawer(page).getByLabel("Nouvelle date")).toHaveValue("2022-05-31");
  await expect(drawer(page).getByLabel("Ce que le COPIL doit savoir")).toHaveValue("Versement attendu.");
  await picture(page, "jalon-conflit");
  await drawer(page).getByRole("button", { name: "Enregistrer cette version" }).click();
  await expect(message(page, /reporté au 31.mai.2022/)).toBeVisible();
});
