import type { Locator, Page } from "@playwright/test";
import { ENTRANCES, type Entrance, expect, picture, test } from "./fixtures";

const LIST = "/territoires/ales/a-traiter";
const LATE_IN_ACTION_2 = /^Marquer atteint ou reporter ?, Action 2 /;

const entry = (page: Page) =>
  page
    .getByRole("navigation")
    .getByRole("link", { name: /^À traiter/ })
    .first();
const lines = (page: Page) => page.locator("main section li");

/** The number beside the entry of the rail; none when nothing awaits. */
async function counted(page: Page): Promise<number> {
  const told = /(\d+)\s+éléments? à traiter/.exec((await entry(page).textContent()) ?? "");
  return told ? Number(told[1]) : 0;
}

for (const role of ["PILOT", "PREFECTURE"] as const) {
  test(`${role} arrive sur ce qui l’attend`, async ({ page, enterAs }) => {
    await enterAs(role);
    await expect(page).toHaveURL(/\/territoires\/ales\/a-traiter$/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/vous atten|Rien ne vous attend/);
  });
}

for (const role of Object.keys(ENTRANCES) as Entrance[]) {
  test(`${role} : le compteur dit le nombre de lignes, partout`, async ({ page, enterAs }) => {
    await enterAs(role);
    await page.goto(LIST);
    const count = await counted(page);
    await expect(lines(page)).toHaveCount(count);
    if (count === 0) await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rien ne vous attend");
    for (const path of ["/territoires/ales", "/territoires/ales/jalons", "/territoires/ales/calendrier"]) {
      await page.goto(path);
      expect(await counted(page), path).toBe(count);
    }
  });
}

test("l’observateur n’est attendu pour rien, et sait où regarder", async ({ page, enterAs }) => {
  await enterAs("OBSERVER");
  await page.goto(LIST);
  await expect(page.locator("main")).toContainText("Vous suivez ce contrat en lecture.");
  await page.getByRole("main").getByRole("link", { name: "Voir le calendrier" }).click();
  await expect(page).toHaveURL(/\/calendrier$/);
});

test("un jalon dépassé se marque atteint depuis la liste, et la ligne s’en va", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(LIST);
  const before = await counted(page);
  await page.getByRole("link", { name: LATE_IN_ACTION_2 }).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer).toBeVisible();
  await drawer.getByRole("button", { name: /Marquer atteint/ }).click();
  await expect(drawer).toHaveCount(0);
  await page.goto(LIST);
  expect(await counted(page)).toBeLessThan(before);
  await expect(page.getByRole("link", { name: LATE_IN_ACTION_2 })).toHaveCount(0);
});

test("chaque ligne mène à une page qui existe", async ({ page, enterAs }) => {
  for (const role of ["ADMIN", "PREFECTURE", "INDUSTRIALIST"] as const) {
    await page.context().clearCookies();
    await enterAs(role);
    await page.goto(LIST);
    const hrefs = await lines(page)
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const href of new Set(hrefs)) expect((await page.request.get(href)).status(), `${role} ${href}`).toBe(200);
  }
});

test("le tableau de bord montre les cinq premières, dans le même ordre", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(LIST);
  const links = (place: Locator) =>
    place.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const all = await links(lines(page));
  await picture(page, "a-traiter");
  await page.goto("/territoires/ales");
  const block = page.getByRole("region", { name: /^À traiter/ });
  expect(await links(block.getByRole("listitem"))).toEqual(all.slice(0, 5));
  await block.getByRole("link", { name: /^Voir/ }).click();
  await expect(page).toHaveURL(/\/a-traiter$/);
});

test("un jour passé ne compte que ce que les chiffres disaient, et n’offre aucun geste", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(`${LIST}?situation=2021-03-31`);
  await expect(lines(page)).toHaveCount(await counted(page));
  const links = await lines(page)
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  for (const href of links) expect(href).toContain("situation=2021-03-31");
});
