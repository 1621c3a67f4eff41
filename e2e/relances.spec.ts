import type { Page } from "@playwright/test";
import { expect, message, picture, test } from "./fixtures";

const CAMPAIGNS = "/territoires/ales/administration/relances";

/** Stops the campaign that runs, if any: journeys follow one another on one database. */
async function stopTheOneRunning(page: Page) {
  await page.goto(CAMPAIGNS);
  const stop = page.getByRole("button", { name: /^Arrêter/ });
  while ((await stop.count()) > 0) {
    await stop.first().click();
    await expect(message(page, /est arrêtée/)).toBeVisible();
    await page.goto(CAMPAIGNS);
  }
}

const letterTo = (page: Page, subject: string, address: string) =>
  page.getByRole("article").filter({ hasText: subject }).filter({ hasText: address }).first();

/** The worker of the server writes the letters a moment after the launch. */
async function waitForLetter(page: Page, subject: string, address: string) {
  await expect(async () => {
    await page.goto("/boite-aux-lettres");
    await expect(letterTo(page, subject, address)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  return letterTo(page, subject, address);
}

test("le chef de projet lit qui recevra quoi, lance la campagne, et un pilote dit « rien de neuf » par son lien", async ({
  page,
  enterAs,
  browser,
  baseURL,
}) => {
  const title = `Points de juin ${Date.now()}`;
  await enterAs("ADMIN");
  await stopTheOneRunning(page);
  await page.getByRole("link", { name: "Lancer une campagne" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lancer une campagne de relance");
  await page.getByLabel("Titre").fill(title);
  const preview = page.getByRole("region", { name: /reçoivent une lettre$/ });
  const first = preview.getByRole("listitem").first();
  const number = /Pilote de l’action (\d+)/.exec(await first.innerText())?.[1] ?? "";
  await first.getByText("Lire sa lettre").click();
  await expect(first.getByText(title)).toBeVisible();
  await expect(first).toContainText("Rien de neuf depuis");
  await expect(first).toContainText("/rien-de-neuf/…");
  await expect(preview).not.toContainText("Pilote de l’action 8");
  await picture(page, "relance-apercu");
  await page.getByRole("button", { name: "Lancer la campagne" }).click();
  await expect(message(page, /Campagne lancée/)).toBeVisible();
  await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();

  const letter = await waitForLetter(page, title, `pilote-${number}@`);
  await expect(letter).toContainText(`Action ${number} · `);
  const address = (await letter.getByRole("link", { name: /\/rien-de-neuf\// }).getAttribute("href")) ?? "";
  await picture(page, "relance-lettre");

  const theirs = await browser.newContext({ locale: "fr-FR", ...(baseURL && { baseURL }) });
  const pilot = await theirs.newPage();
  for (let scan = 0; scan < 20; scan++) expect((await theirs.request.get(address)).status()).toBe(200);
  expect((await theirs.request.head(address)).status()).toBe(200);
  const answer = await theirs.request.get(address);
  expect(answer.headers()["referrer-policy"]).toBe("strict-origin");
  expect(answer.headers()["cache-control"]).toContain("no-store");
  await pilot.goto(address);
  await expect(pilot.getByRole("heading", { level: 1 })).toContainText("Rien de neuf");
  await expect(pilot.getByText(/Le dernier point, du/)).toBeVisible();
  await picture(pilot, "rien-de-neuf");
  await pilot.getByRole("button", { name: /Confirmer/ }).click();
  await expect(pilot.getByRole("heading", { level: 1 })).toHaveText("Merci, c’est noté");
  await expect(pilot.getByRole("status")).toContainText("15 juin 2021");
  await picture(pilot, "rien-de-neuf-merci");
  expect(await theirs.cookies()).toEqual([]);
  await pilot.goto(address);
  await expect(pilot.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne sert plus");
  await theirs.close();

  await page.goto(CAMPAIGNS);
  await expect(page.getByText(/Lancement le 15.juin 2021, à \d+.personnes/)).toBeVisible();
  await stopTheOneRunning(page);
  await expect(page.getByText("Arrêtée").first()).toBeVisible();
});

test("une campagne mal saisie garde ce qui est tapé et dit quoi corriger", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(`${CAMPAIGNS}?lancer=campagne`);
  await page.getByLabel("Titre").fill("Points de septembre");
  await page.getByLabel("Dernier jour").fill("2021-06-01");
  await page.getByRole("button", { name: "Lancer la campagne" }).click();
  await expect(page.getByText("La campagne se termine après son premier jour.").first()).toBeVisible();
  await expect(page.getByLabel("Titre")).toHaveValue("Points de septembre");
});

test.describe("sans script", () => {
  test.use({ javaScriptEnabled: false });

  test("un lien mort le dit en clair, sans rien apprendre à qui l’essaie", async ({ page }) => {
    await page.goto("/rien-de-neuf/un-lien-qui-ne-vaut-plus-rien");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne sert plus");
    await expect(page.getByRole("link", { name: "Se connecter" })).toBeVisible();
  });
});

test("seul qui peut lancer des campagnes en voit la page", async ({ page, enterAs }) => {
  await enterAs("COPIL");
  expect((await page.goto(CAMPAIGNS))?.status()).toBe(404);
});
