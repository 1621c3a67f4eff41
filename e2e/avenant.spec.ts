import { expect, message, picture, test } from "./fixtures";

const AVENANTS = "/territoires/ales/administration/avenants";
const ACTION = "/territoires/ales/actions/7";
const JALON = "Parcours de visite ouvert";

test("un avenant se prépare en brouillon, est approuvé par la préfecture, puis devient applicable : l’action garde ses deux plans et ses deux dates", async ({
  page,
  enterAs,
}) => {
  await enterAs("ADMIN");
  await page.goto(AVENANTS);
  await page.getByRole("link", { name: /^Ouvrir l’avenant n° \d+$/ }).click();
  const drawer = page.getByRole("dialog");
  const number = await drawer.getByLabel("Numéro").inputValue();
  await drawer.getByLabel("Signé le").fill("2021-06-10");
  await drawer.getByLabel("Objet").fill("Parcours de visite : un mois de plus, avec sa signalétique");
  await drawer.getByLabel("Décision").fill("COPIL du 8 juin 2021, décision n° 1");
  await drawer.getByRole("button", { name: "Ouvrir l’avenant en brouillon" }).click();
  await expect(message(page, /ouvert en brouillon/)).toBeVisible();

  await page.goto(`${AVENANTS}/${number}`);
  await page.getByRole("link", { name: "7 · Nano particules" }).click();
  await page.waitForURL(/\/plan\/7$/);
  await page.getByLabel("Janvier 2023", { exact: true }).fill("10000");
  await expect(page.getByText(/\+10.000,00.€ par rapport à/)).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer le plan" }).click();
  await expect(page.getByRole("status").filter({ hasText: `dans l’avenant n° ${number} enregistré` })).toBeVisible();
  await picture(page, "avenant-plan");

  await page.goto(`${AVENANTS}/${number}`);
  await page.locator("summary", { hasText: "7 · Nano particules" }).click();
  await page.getByRole("link", { name: JALON }).click();
  await drawer.getByLabel("Date dans l’avenant").fill("2022-05-15");
  await drawer.getByRole("button", { name: "Enregistrer cette date" }).click();
  await expect(message(page, /daté du 15.mai 2022/)).toBeVisible();

  await page.goto(ACTION);
  await expect(page.getByRole("heading", { name: "Le plan et ses versions" })).toHaveCount(0);

  await page.goto(`${AVENANTS}/${number}`);
  const seal = page.getByRole("button", { name: `Rendre l’avenant n° ${number} applicable` });
  await expect(seal).toHaveCount(0);
  await expect(page.getByText("n’est pas approuvé par la préfecture")).toBeVisible();
  await page.getByRole("button", { name: "Demander l’approbation" }).click();
  await expect(page.getByText(/^Approbation demandée le/)).toBeVisible();
  await page.context().clearCookies();
  await enterAs("PREFECTURE");
  await page.goto("/territoires/ales/revue");
  await page.getByRole("link", { name: `Lire et répondre : Avenant n° ${number}` }).click();
  await expect(drawer.getByText("COPIL du 8 juin 2021, décision n° 1")).toBeVisible();
  await expect(drawer.getByRole("row").filter({ hasText: JALON })).toContainText("15 mai 2022");
  await picture(page, "avenant-approbation");
  await drawer.getByRole("button", { name: `Approuver l’avenant n° ${number}` }).click();
  await expect(message(page, /approuvé : le chef de projet peut/)).toBeVisible();

  await page.context().clearCookies();
  await enterAs("ADMIN");
  await page.goto(`${AVENANTS}/${number}`);
  await expect(page.getByText(/^Approuvé le 15.juin 2021 par/)).toBeVisible();
  await seal.click();
  await expect(page.getByText("Cochez la case pour rendre l’avenant applicable.").first()).toBeVisible();
  await page.getByLabel(/J’ai relu les plans et les dates/).check();
  await picture(page, "avenant-brouillon");
  await seal.click();
  await expect(page.getByText(`Avenant n° ${number} applicable au 10 juin 2021.`)).toBeVisible();
  await picture(page, "avenant-applicable");

  await page.goto(ACTION);
  const versions = page.getByRole("region", { name: "Le plan et ses versions" }).first();
  await expect(versions.getByRole("rowheader", { name: /^Plan d’origine/ })).toBeVisible();
  await expect(versions.getByRole("rowheader", { name: new RegExp(`^Avenant n°.${number}`) })).toBeVisible();
  await versions.getByRole("link", { name: /^Plan d’origine et avenant/ }).click();
  await expect(versions.getByText(/ajoute 0,01.M€, en 2023\./)).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: JALON }).first()).toContainText("à l’origine");
  await picture(page, "avenant-action");
});

test("un avenant applicable ne se modifie plus", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(`${AVENANTS}/1`);
  await expect(page.getByRole("heading", { name: "L’avenant n° 1 est applicable" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Modifier l’en-tête" })).toHaveCount(0);
  await page.goto(`${AVENANTS}/1/plan/3`);
  await expect(page.getByRole("button", { name: "Enregistrer le plan" })).toHaveCount(0);
});

test("les avenants sont au chef de projet seul", async ({ page, enterAs }) => {
  await enterAs("COPIL");
  for (const path of [AVENANTS, `${AVENANTS}/1`, `${AVENANTS}/1/plan/3`, "/territoires/ales/administration/enveloppe"])
    expect((await page.goto(path))?.status(), path).toBe(404);
});

test("une annonce ajoutée puis retirée reste lisible, avec sa raison", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales/administration/enveloppe");
  await page.getByRole("link", { name: "Ajouter une annonce" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Auteur").fill("Conseil d’essai");
  await drawer.getByLabel("Nom court").fill("conseil");
  await drawer.getByLabel("Montant annoncé").fill("9 000 000");
  await drawer.getByLabel("Annoncé le").fill("2021-05-03");
  await drawer.getByLabel("Mots du document").fill("9 M€ sur nos fonds");
  await drawer.getByLabel("Document", { exact: true }).fill("Délibération d’essai");
  await drawer.getByLabel("Fonds propres").check();
  await drawer.getByRole("button", { name: "Enregistrer l’annonce" }).click();
  await expect(message(page, /Annonce de 9.M€ enregistrée/)).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "Conseil d’essai" });
  await expect(row).toContainText("9 M€");
  await row.getByRole("link", { name: /^Retirer/ }).click();
  await drawer.getByLabel("Pourquoi la retirer").fill("Essai de retrait.");
  await drawer.getByRole("button", { name: "Retirer l’annonce" }).click();
  await expect(message(page, /retirée/)).toBeVisible();
  await expect(row).toContainText("Essai de retrait.");
  await expect(row.getByRole("link", { name: /^Retirer/ })).toHaveCount(0);
});
