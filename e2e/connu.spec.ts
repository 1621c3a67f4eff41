import { expect, picture, test } from "./fixtures";

/** In the demonstration its second invoice is typed on 20 November 2020 with a wrong amount, corrected on the 24th. */
const CORRECTED = "/territoires/ales/depenses?texte=Postes+et+matériel+pédagogique";

test("tel que connu : les liens gardent l’instant, rien ne se saisit, et l’on revient", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales?situation=2020-11-30&connu=2020-11-23T18:00");
  const banner = page.getByRole("status").filter({
    hasText: /Situation au 30.novembre.2020, telle que connue le 23.novembre.2020 à 18.h.00/,
  });
  await expect(banner).toBeVisible();
  await expect(page.getByRole("link", { name: "Saisir une dépense" })).toHaveCount(0);
  await picture(page, "tel-que-connu");
  await page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link", { name: "Jalons" }).click();
  await expect(page).toHaveURL(/situation=2020-11-30&connu=2020-11-23T18%3A00/);
  await expect(banner).toBeVisible();
  await page.getByRole("link", { name: "Lire cette date avec ce qui est connu aujourd’hui" }).click();
  await expect(page.getByText(/telle que connue/)).toHaveCount(0);
  await expect(page.getByText(/Situation au 30.novembre.2020/).first()).toBeVisible();
  await page.getByRole("link", { name: "Revenir à aujourd’hui" }).click();
  await expect(page.getByRole("link", { name: "Revenir à aujourd’hui" })).toHaveCount(0);
});

test("une valeur corrigée depuis se relit telle qu’elle était connue", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(`${CORRECTED}&situation=2020-11-30`);
  const row = page.getByRole("row").filter({ hasText: "Postes et matériel pédagogique" });
  await expect(row.getByText("corrigée")).toBeVisible();
  await expect(row.getByText(/168.296.€/).first()).toBeVisible();
  await page.goto(`${CORRECTED}&situation=2020-11-30&connu=2020-11-23`);
  await expect(row.getByText(/136.096.€/)).toBeVisible();
  await expect(row.getByText("corrigée")).toHaveCount(0);
  await row.getByRole("link").first().click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByText("Écritures")).toBeVisible();
  await expect(drawer.getByRole("deletion")).toHaveCount(0);
});

test("un instant illisible ou à venir lit tout ce qui est connu", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  for (const connu of ["hier", "2099-01-01"]) {
    await page.goto(`/territoires/ales?connu=${connu}`);
    await expect(page.getByText(/Situation au 15.juin.2021/).first()).toBeVisible();
    await expect(page.getByText(/telle que connue/)).toHaveCount(0);
  }
});

test.describe("sans JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("le formulaire demande une date, et le jour où l’on s’arrête de savoir", async ({ page, enterAs }) => {
    await enterAs("ADMIN");
    await page.goto("/territoires/ales");
    await page.getByText("Lire à une autre date").click();
    await page.getByLabel("Situation au").fill("2021-03-31");
    await page.getByLabel(/Tel que connu le/).fill("2021-05-10");
    await page.getByRole("button", { name: "Lire à cette date" }).click();
    await expect(page.getByText(/Situation au 31.mars.2021, telle que connue le 10.mai.2021/)).toBeVisible();
    await page.getByText("Lire à une autre date").click();
    await expect(page.getByLabel(/Tel que connu le/)).toHaveValue("2021-05-10");
    await page.getByLabel(/Tel que connu le/).fill("");
    await page.getByRole("button", { name: "Lire à cette date" }).click();
    await expect(page.getByText(/telle que connue/)).toHaveCount(0);
    await expect(page.getByText(/Situation au 31.mars.2021/).first()).toBeVisible();
  });
});
