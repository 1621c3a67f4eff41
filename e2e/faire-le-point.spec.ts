import type { Page } from "@playwright/test";
import { expect, message, picture, test } from "./fixtures";

const ACTION = "/territoires/ales/actions/3";

/** Counts the presses of a journey; what is typed goes from field to field by keyboard. */
function counting() {
  let clicks = 0;
  return {
    press: async (target: { click: () => Promise<void> }) => {
      clicks += 1;
      await target.click();
    },
    count: () => clicks,
  };
}

const drawerOf = (page: Page) => page.getByRole("dialog", { name: "Mettre à jour le point" });

test("un point complet se publie en six clics au plus", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto(ACTION);
  const { press, count } = counting();
  await press(page.getByRole("link", { name: "Mettre à jour le point" }));
  const drawer = drawerOf(page);
  await expect(drawer.getByText(/Repères calculés/)).toBeVisible();
  await press(drawer.getByRole("radio", { name: "Bloquée" }));
  await drawer.getByLabel("Avancement déclaré", { exact: true }).fill("55");
  await drawer.getByLabel("Ce que le COPIL doit savoir").fill("L’aciérie ne livre plus : le chantier s’arrête lundi.");
  await press(drawer.getByText("Fait, à venir, difficultés"));
  await drawer.getByLabel(/^Ce qui a été fait/).fill("Fermes contrôlées en atelier.");
  await drawer.getByLabel(/^Ce qui vient/).fill("Recherche d’un second fournisseur.");
  await drawer.getByLabel(/^Difficultés/).fill("Aucune date de livraison.");
  await drawer.getByLabel(/^Décision attendue du COPIL/).fill("Résilier le lot 2 ou attendre");
  await picture(page, "point");
  await press(drawer.getByRole("button", { name: "Publier le point" }));
  await expect(message(page, /Point de l’action 3 publié/)).toBeVisible();
  expect(count()).toBeLessThanOrEqual(6);
  const block = page.getByRole("region", { name: "Météo et signaux" });
  await expect(block.getByText("L’aciérie ne livre plus")).toBeVisible();
  await expect(block.getByText(/55.%/)).toBeVisible();
  await expect(block.getByText("Fermes contrôlées en atelier.")).toBeVisible();
  await expect(block.getByText(/Résilier le lot 2 ou attendre/)).toBeVisible();
  await block.getByRole("link", { name: "Tous les points" }).click();
  await expect(page.getByText(/Météo passée de «.En retard.» à «.Bloquée.»/i).first()).toBeVisible();
});

test("ce qui est tapé est gardé en brouillon, retrouvé, et l’on peut repartir du dernier point", async ({
  page,
  enterAs,
}) => {
  await enterAs("ADMIN");
  await page.goto(`${ACTION}?saisir=point`);
  const drawer = drawerOf(page);
  const sentence = drawer.getByLabel("Ce que le COPIL doit savoir");
  const before = await sentence.inputValue();
  await sentence.fill("Un brouillon à finir demain.");
  await expect(drawer.getByText(/Brouillon enregistré à/)).toBeVisible();
  await page.goto(`${ACTION}?saisir=point`);
  await expect(sentence).toHaveValue("Un brouillon à finir demain.");
  await drawer.getByRole("button", { name: "Repartir du dernier point" }).click();
  await expect(sentence).toHaveValue(before);
  await sentence.fill("Gardé d’un geste.");
  await drawer.getByRole("button", { name: "Garder en brouillon" }).click();
  await expect(message(page, /Brouillon gardé/)).toBeVisible();
  await page.goto(`${ACTION}?saisir=point`);
  await expect(sentence).toHaveValue("Gardé d’un geste.");
});

test("une météo que les chiffres contredisent se maintient en disant pourquoi", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales/actions/2?saisir=point");
  const drawer = drawerOf(page);
  await drawer.getByRole("radio", { name: "Dans les temps" }).check();
  await expect(drawer.getByText("Les chiffres disent autre chose")).toBeVisible();
  await drawer.getByRole("button", { name: "Publier le point" }).click();
  await expect(drawer.getByText(/Dites en une phrase pourquoi vous maintenez/).first()).toBeVisible();
  await drawer.getByLabel("Pourquoi vous maintenez").fill("La commission se réunit jeudi.");
  await drawer.getByRole("button", { name: "Publier le point" }).click();
  await expect(message(page, /Point de l’action 2 publié/)).toBeVisible();
  const block = page.getByRole("region", { name: "Météo et signaux" });
  await expect(block.getByText(/Maintenue par .*La commission se réunit jeudi/)).toBeVisible();
  await expect(block.getByText("Météo à confirmer")).toHaveCount(0);
});

test("« rien de neuf » en un clic, une fois par jour", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales/actions/5");
  await page.getByRole("button", { name: "Rien de neuf" }).click();
  await expect(message(page, /Rien de neuf.: «.*» est confirmé au 15.juin 2021/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Rien de neuf" })).toHaveCount(0);
});

test("terminer une action demande l’accord de la préfecture, et la demande se retire", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales/actions/4?saisir=meteo");
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("radio", { name: "Abandonnée" }).check();
  await drawer.getByLabel("Où en est l’action, en une phrase").fill("Le porteur renonce.");
  await drawer.getByRole("button", { name: "Déclarer la météo" }).click();
  await expect(message(page, /Clôture demandée.*La météo reste/)).toBeVisible();
  const block = page.getByRole("region", { name: "Météo et signaux" });
  await expect(block.getByText(/Clôture demandée le 15.juin/)).toBeVisible();
  await block.getByRole("button", { name: "Retirer la demande" }).click();
  await expect(message(page, /retirée/)).toBeVisible();
  await expect(block.getByText(/Clôture demandée le/)).toHaveCount(0);
});
