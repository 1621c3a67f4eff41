import type { Page } from "@playwright/test";
import { expect, message, picture, test } from "./fixtures";

const own = (page: Page) => page.locator("section[aria-labelledby=mon-dossier]");

/** Counts the presses of the hand on the page from now on. */
async function countClicks(page: Page) {
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    document.addEventListener("click", (event) => event.isTrusted && event.detail > 0 && counted.clicks++, true);
  });
  return () => page.evaluate(() => (window as unknown as { clicks: number }).clicks);
}

test.describe("sur un téléphone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("un industriel lit où est son dossier et qui a la main en arrivant, sans un geste", async ({
    page,
    enterAs,
  }) => {
    await enterAs("INDUSTRIALIST");
    await expect(page).toHaveURL(/\/territoires\/ales\/actions\/7$/);
    const heading = own(page).getByRole("heading", { level: 2 });
    await expect(heading).toContainText("Mon dossier");
    await expect(own(page)).toContainText(/Gestionnaire du réseau électrique, depuis 34.jours/);
    await expect(own(page)).toContainText(/COPIL n°.6 le 24.juin.2021, dans 9.jours/);
    const hands = own(page).getByText("Gestionnaire du réseau électrique, depuis").first();
    const [title, answer] = [await heading.boundingBox(), await hands.boundingBox()];
    expect(title?.y ?? 0).toBeGreaterThan(0);
    expect((answer?.y ?? 0) + (answer?.height ?? 0)).toBeLessThan(740);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await picture(page, "mon-action-telephone");
  });
});

test("un industriel signale un blocage en deux clics et deux champs", async ({ page, enterAs }) => {
  await enterAs("INDUSTRIALIST");
  await expect(own(page)).toBeVisible();
  const clicks = await countClicks(page);
  await own(page).getByRole("link", { name: "Signaler un blocage" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Ce qui bloque").selectOption("Approvisionnement");
  await drawer.getByLabel("En une phrase").fill("Les gants de la salle blanche manquent pour la qualification.");
  await drawer.getByRole("button", { name: "Signaler le point de blocage" }).click();
  await expect(message(page, /le chef de projet, les pilotes et la préfecture sont prévenus/)).toBeVisible();
  expect(await clicks()).toBe(2);
  await expect(own(page)).toContainText("Les gants de la salle blanche manquent");
  await picture(page, "mon-action");
});

test("qui l’a signalé peut le lever, et rien d’autre", async ({ page, enterAs }) => {
  await enterAs("INDUSTRIALIST");
  await own(page)
    .getByRole("link", { name: /Gestionnaire du réseau électrique/ })
    .click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("link", { name: "Lever", exact: true })).toBeVisible();
  for (const name of ["Adresser", "Noter la réponse", "Porter au COPIL"])
    await expect(drawer.getByRole("link", { name })).toHaveCount(0);
});

test("le dossier ne s’affiche que pour l’industriel de l’action", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales/actions/7");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(own(page)).toHaveCount(0);
});
