import { ENTRANCES, expect, picture, test } from "./fixtures";

const ABSENT = "/territoires/ales/actions/99";

test("l’industriel arrive sur son action ; les autres n’ont ni page ni montant", async ({ page, enterAs }) => {
  await enterAs("INDUSTRIALIST");
  await expect(page).toHaveURL(/\/territoires\/ales\/actions\/7/);
  await expect(page.getByRole("link", { name: "Saisir une dépense" })).toHaveCount(0);
  await picture(page, "industriel");

  const other = await page.goto("/territoires/ales/actions/3");
  const words = await page.locator("main").innerText();
  expect(other?.status()).toBe(404);
  const absent = await page.goto(ABSENT);
  expect(absent?.status()).toBe(404);
  expect(await page.locator("main").innerText()).toBe(words);

  const board = await page.goto("/territoires/ales");
  expect(await board?.text()).not.toMatch(/2.608.941,35|260894135/);
});

test("un pilote n’ouvre pas l’action d’un autre", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  expect((await page.goto("/territoires/ales/actions/5"))?.status()).toBe(404);
  expect((await page.goto("/territoires/ales/actions/3"))?.status()).toBe(200);
  expect((await page.goto("/territoires/ales/administration"))?.status()).toBe(404);
});

for (const role of ["PREFECTURE", "OBSERVER", "COPIL"] as const) {
  test(`${role} lit les montants et ne saisit pas de dépense`, async ({ page, enterAs }) => {
    await enterAs(role);
    await page.goto("/territoires/ales/actions/3");
    await expect(page.getByRole("heading", { level: 1, name: "Extension du Pôle Mécanique" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Saisir une dépense" })).toHaveCount(0);
    await page.goto("/territoires/ales/actions/3?saisir=depense");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect((await page.goto("/territoires/ales/administration"))?.status()).toBe(404);
  });
}

test("sans session, tout mène à la connexion", async ({ page }) => {
  for (const path of ["/", "/territoires/ales", "/territoires/ales/actions/3", "/compte"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/connexion/);
  }
});

test("après la connexion, on arrive sur la page demandée", async ({ page }) => {
  await page.goto("/territoires/ales/actions/3?situation=2021-03-31");
  await page.getByRole("button", { name: ENTRANCES.COPIL }).click();
  await expect(page).toHaveURL(/\/territoires\/ales\/actions\/3\?situation=2021-03-31$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Extension du Pôle Mécanique");
});

test("une session fermée ne sert plus à rien", async ({ page, enterAs, context }) => {
  await enterAs("PILOT");
  const cookies = await context.cookies();
  await page.locator("summary").filter({ hasText: "Mon compte" }).click();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page).toHaveURL(/\/connexion/);
  await context.addCookies(cookies);
  await page.goto("/territoires/ales");
  await expect(page).toHaveURL(/\/connexion/);
});
