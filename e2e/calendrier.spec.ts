import { expect, picture, test } from "./fixtures";

const CALENDAR = "/territoires/ales/calendrier";

test("le mois se lit en grille, du lundi au dimanche, et se tourne par des liens", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(CALENDAR);
  const grid = page.getByRole("table", { name: "Calendrier de juin 2021" });
  await expect(grid.getByRole("columnheader").first()).toHaveText("lun.");
  await expect(grid.locator("td[aria-current=date]")).toContainText("aujourd’hui");
  await expect(grid.getByRole("link", { name: "Livraison de la charpente, lot 2" })).toBeVisible();
  await picture(page, "calendrier");
  await page.getByRole("link", { name: "Juillet 2021" }).click();
  await expect(page).toHaveURL(/mois=2021-07/);
  await expect(page.getByRole("table", { name: "Calendrier de juillet 2021" })).toBeVisible();
  await page.getByRole("link", { name: "Revenir à juin 2021" }).click();
  await expect(grid).toBeVisible();
  await grid.getByRole("link", { name: "Livraison de la charpente, lot 2" }).click();
  await expect(page.getByRole("dialog", { name: "Livraison de la charpente, lot 2" })).toBeVisible();
});

test("la liste met en tête ce qui est dépassé, et se filtre", async ({ page, enterAs }) => {
  await enterAs("PREFECTURE");
  await page.goto(`${CALENDAR}?vue=liste`);
  await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toHaveText("Dépassés");
  await page.goto(`${CALENDAR}?vue=liste&type=jalons&mois=2021-03`);
  const kinds = await page.locator("main section li p:last-child").allInnerTexts();
  expect(kinds.length).toBeGreaterThan(0);
  for (const kind of kinds) expect(kind).toMatch(/^Jalon/);
});

test("à 360 px, la liste tient lieu de grille", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(CALENDAR);
  await expect(page.getByRole("table")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Livraison de la charpente, lot 2" }).first()).toBeVisible();
});

test("un pilote n’y voit que son action", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto(`${CALENDAR}?mois=2021-03&vue=liste`);
  const told = (await page.locator("main section li p").allInnerTexts()).filter((words) => /action.\d/.test(words));
  for (const words of told) expect(words).toMatch(/action.3,/);
});

test("l’adresse de l’agenda se lit sans session, se remplace et se supprime", async ({
  page,
  enterAs,
  playwright,
  baseURL,
}) => {
  await enterAs("PILOT");
  await page.goto("/compte");
  await page.getByRole("button", { name: /Créer mon adresse d’agenda|Remplacer l’adresse/ }).click();
  const field = page.getByLabel("Adresse de mon agenda");
  await expect(field).toHaveValue(/\/agenda\/[\w-]{43}\.ics$/);
  const first = new URL(await field.inputValue()).pathname;
  await expect(page.getByRole("link", { name: "Ouvrir dans mon agenda" })).toHaveAttribute("href", /^webcal:\/\//);
  const outside = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  const feed = await outside.get(first);
  expect(feed.status()).toBe(200);
  expect(feed.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(feed.headers()["set-cookie"]).toBeUndefined();
  const text = (await feed.text()).replaceAll("\r\n ", "");
  expect(text).toContain("SUMMARY:Livraison de la charpente\\, lot 2 (action 3\\, Alès)");
  expect(text).not.toMatch(/action [^3]|€/);
  expect((await outside.head(first)).status()).toBe(200);
  const etag = feed.headers().etag ?? "";
  expect((await outside.get(first, { headers: { "if-none-match": etag } })).status()).toBe(304);
  await page.reload();
  await expect(page.getByText(/lue par un agenda le/)).toBeVisible();
  await expect(page.getByLabel("Adresse de mon agenda")).toHaveCount(0);

  await page.getByRole("button", { name: "Remplacer l’adresse" }).click();
  await expect(field).toHaveValue(/\/agenda\//);
  const second = new URL(await field.inputValue()).pathname;
  expect((await outside.get(first)).status()).toBe(404);
  expect((await outside.get(second)).status()).toBe(200);
  await page.getByRole("button", { name: "Supprimer l’adresse" }).click();
  await expect(page.getByRole("button", { name: "Créer mon adresse d’agenda" })).toBeVisible();
  expect((await outside.get(second)).status()).toBe(404);
  await outside.dispose();
});
