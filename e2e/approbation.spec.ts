import { expect, message, picture, test } from "./fixtures";

const REVUE = "/territoires/ales/revue";
const ACTION = "/territoires/ales/actions/6";

test("la clôture d’une action compte une fois approuvée par la préfecture", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(`${ACTION}?saisir=meteo`);
  const drawer = page.getByRole("dialog");
  await drawer.locator("[name=sentence]").fill("Le prototype roulant est livré, l’action se termine.");
  await drawer.getByRole("radio", { name: /^Terminée/ }).check();
  await drawer.getByRole("button", { name: "Déclarer la météo" }).click();
  await expect(message(page, /Clôture demandée/)).toBeVisible();

  await page.context().clearCookies();
  await enterAs("PREFECTURE");
  await page.goto(REVUE);
  const waiting = page.getByRole("region", { name: /approbations? attendues? de la préfecture/ });
  await waiting.getByRole("link", { name: /Clôture de l’action 6/ }).click();
  await expect(drawer.getByText("Le prototype roulant est livré, l’action se termine.")).toBeVisible();
  await picture(page, "approbation-cloture");
  await drawer.getByRole("link", { name: "Refuser, avec une phrase" }).click();
  await drawer.getByRole("button", { name: "Refuser la clôture" }).click();
  await expect(drawer.getByText(/Dites en une phrase ce qui manque/).first()).toBeVisible();
  await drawer.getByLabel("Ce qui manque").fill("Le bilan financier manque.");
  await drawer.getByRole("button", { name: "Refuser la clôture" }).click();
  await expect(message(page, /Clôture de l’action 6 refusée/)).toBeVisible();

  await page.context().clearCookies();
  await enterAs("ADMIN");
  await page.goto(`${ACTION}?saisir=meteo`);
  await drawer.locator("[name=sentence]").fill("Le bilan financier est joint, l’action se termine.");
  await drawer.getByRole("radio", { name: /^Terminée/ }).check();
  await drawer.getByRole("button", { name: "Déclarer la météo" }).click();
  await expect(message(page, /Clôture demandée/)).toBeVisible();

  await page.context().clearCookies();
  await enterAs("PREFECTURE");
  await page.goto(`${ACTION}?saisir=cloture`);
  await drawer.getByRole("button", { name: "Approuver la clôture" }).click();
  await expect(message(page, /Clôture de l’action 6 approuvée/)).toBeVisible();
  await page.goto(ACTION);
  await expect(page.getByText("Le bilan financier est joint, l’action se termine.").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Météo et signaux" })).toContainText("Terminée");
});
