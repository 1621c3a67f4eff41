import { expect, picture, test } from "./fixtures";
import { setUpSecondFactor } from "./second-factor";

/** Opened by `npm run e2e` beside the demonstration: the contract’s facts and the link of a first administrator. */
const { EMPTY_URL, EMPTY_LINK } = process.env;
const SECRET = "Forge-Cévenole-2026";

test("une installation vide mène à ses premiers chiffres, même contrat échu", async ({ page }) => {
  const at = (path: string) => `${EMPTY_URL}${path}`;

  await page.goto(String(EMPTY_LINK));
  await page
    .getByLabel(/^Mot de passe|^Nouveau mot de passe|^Choisissez/)
    .first()
    .fill(SECRET);
  await page.getByLabel(/seconde fois|à nouveau|confirm/i).fill(SECRET);
  await page.getByRole("main").getByRole("button").last().click();
  await page.waitForURL(at("/connexion/second-facteur"));
  await picture(page, "second-facteur-exige");
  await page.goto(at("/territoires/ales"));
  await expect(page).toHaveURL(/\/connexion\/second-facteur\?suite=%2Fterritoires%2Fales$/);
  expect(await setUpSecondFactor(page)).toHaveLength(10);
  await page.waitForURL(at("/territoires/ales"));
  await expect(page.getByText(/Données de démonstration/)).toHaveCount(0);
  await picture(page, "installation-vide");

  await page.goto(at("/territoires/ales/administration/plan/1"));
  const months = page.getByRole("main").getByRole("textbox");
  await months.nth(1).fill("100 000");
  await months.nth(2).fill("250 000,50");
  await page.getByRole("button", { name: "Enregistrer le plan" }).click();
  await expect(page.getByText(/Plan de l’action 1 enregistré/).first()).toBeVisible();

  await page.goto(at("/territoires/ales/administration/jalons?ajouter=1"));
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Jalon").first().fill("Plateforme ouverte");
  await drawer.getByLabel(/Date/).first().fill("2021-05-31");
  await drawer.getByRole("button").last().click();
  await expect(page.getByText("Plateforme ouverte").first()).toBeVisible();

  await page.goto(at("/territoires/ales/actions/1?saisir=depense"));
  await page.getByRole("dialog").getByRole("radio", { name: "Payé" }).check();
  await page.getByRole("dialog").getByLabel("Objet").fill("Première étude");
  await page.getByRole("dialog").getByLabel("Tiers").fill("Atelier d’essai");
  await page
    .getByRole("dialog")
    .getByLabel(/^Montant/)
    .fill("80 000");
  await page.getByRole("dialog").getByLabel("Payé le").first().fill("2021-06-01");
  await page.getByRole("button", { name: "Enregistrer la dépense" }).click();
  await expect(page.getByText(/DEP-0001 enregistrée/).first()).toBeVisible();

  await page.goto(at("/territoires/ales"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/0,08.M€|80.000|0,1.M€/);
  await picture(page, "premiers-chiffres");
});

test("hors démonstration, la porte des comptes de démonstration n’existe pas", async ({ page }) => {
  await page.goto(`${EMPTY_URL}/connexion`);
  await expect(page.getByRole("button", { name: /^Entrer comme/ })).toHaveCount(0);
  await page.getByLabel(/Adresse électronique/).fill("inconnue@exemple.fr");
  await page.getByLabel(/Mot de passe/).fill("un mot de passe quelconque");
  await page.getByRole("button", { name: /Se connecter/ }).click();
  await expect(page.getByText(/Adresse ou mot de passe inconnus/)).toBeVisible();
  await expect(page.getByLabel(/Adresse électronique/)).toHaveValue("inconnue@exemple.fr");
});
