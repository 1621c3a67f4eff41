import { expect, message, picture, test } from "./fixtures";

test("la cloche compte ce qui n’est pas lu ; ouvrir une notification y mène et la marque lue", async ({
  page,
  enterAs,
}) => {
  await enterAs("PREFECTURE");
  await page.goto("/territoires/ales");
  await page
    .getByRole("banner")
    .getByRole("link", { name: /notifications? non lues?$/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/notifications? non lues?$/);
  await picture(page, "notifications");
  const notice = page.getByRole("main").getByRole("button", { name: /Une seule note, la quatrième/ });
  await page.reload();
  await expect(notice).toHaveAccessibleName(/^Non lue/);
  await notice.click();
  await page.waitForURL(/\/territoires\/ales\/actions\/2/);
  await page.goto("/notifications");
  await expect(notice).not.toHaveAccessibleName(/^Non lue/);
});

test("tout marquer comme lu vide le compte, et ne touche à personne d’autre", async ({
  page,
  enterAs,
  browser,
  baseURL,
}) => {
  await enterAs("ADMIN");
  await page.goto("/notifications");
  await page.getByRole("button", { name: "Tout marquer comme lu" }).click();
  await expect(message(page, /notifications? lues?/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tout est lu");
  await expect(page.getByRole("banner").getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
  const theirs = await browser.newContext({ locale: "fr-FR", ...(baseURL && { baseURL }) });
  const reviewer = await theirs.newPage();
  await reviewer.goto("/connexion");
  await reviewer.getByRole("button", { name: /préfecture/i }).click();
  await reviewer.waitForURL((url) => url.pathname !== "/connexion");
  await reviewer.goto("/notifications");
  await expect(reviewer.getByRole("heading", { level: 1 })).toHaveText(/notifications? non lues?/);
  await theirs.close();
});

test.describe("sans script", () => {
  test.use({ javaScriptEnabled: false });

  test("une notification s’ouvre encore, et mène à son endroit", async ({ page, enterAs }) => {
    await enterAs("PILOT");
    await page.goto("/notifications");
    await page
      .getByRole("main")
      .getByRole("button", { name: /Avenant n° 1 au lot 2/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/territoires\/ales\/actions\/3/);
  });
});
