import { expect, picture, test } from "./fixtures";

test("à une date passée, tout se relit et rien ne se saisit", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales?situation=2021-03-31");
  await expect(page.getByText(/Situation au 31.mars.2021/).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Saisir une dépense" })).toHaveCount(0);
  await expect(page.getByText("Aujourd’hui", { exact: true })).toHaveCount(0);
  await picture(page, "situation-passee");
  await page.goto("/territoires/ales/actions/3?situation=2021-03-31&saisir=depense");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("link", { name: "Revenir à aujourd’hui" }).click();
  await expect(page.getByText(/Situation au 31.mars.2021/)).toHaveCount(0);
});

test("une date à venir lit aujourd’hui", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales?situation=2031-01-01");
  await expect(page.getByText(/Situation au 15.juin.2021/).first()).toBeVisible();
});
