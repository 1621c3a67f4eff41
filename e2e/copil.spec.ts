import { expect, message, picture, test } from "./fixtures";

const COPIL = "/territoires/ales/copil";

test("une décision se prend en séance, se marque appliquée, puis se rouvre avec une phrase", async ({
  page,
  enterAs,
}) => {
  await enterAs("COPIL");
  await page.goto(COPIL);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/décision/);
  await expect(page.getByRole("heading", { name: /^COPIL n°.6 le 24.juin, dans 9.jours/ })).toBeVisible();
  await page.getByRole("link", { name: "Enregistrer une décision" }).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByLabel("Séance")).toContainText("COPIL n° 5, 6 mai 2021");
  await drawer.getByRole("button", { name: "Enregistrer la décision" }).click();
  await expect(drawer.getByText("Écrivez la décision, telle que le relevé la dira.").first()).toBeVisible();
  await drawer.locator("[name=text]").fill("Suspendre les pénalités du lot 2 jusqu’à la livraison.");
  await drawer.getByLabel("Porteur").fill("Alès Agglomération");
  await drawer.getByLabel(/^Échéance/).fill("2021-07-15");
  await drawer.getByLabel("Action").selectOption({ label: "3 · Pôle Mécanique" });
  await drawer.getByRole("button", { name: "Enregistrer la décision" }).click();
  await expect(message(page, /Décision n°.\d+ du COPIL n°.5 enregistrée/)).toBeVisible();

  const row = page.getByRole("row").filter({ hasText: "Suspendre les pénalités" });
  await expect(row).toContainText("à appliquer d’ici au 15 juillet");
  await row.getByRole("link", { name: /^Appliquée/ }).click();
  await drawer.getByLabel("Appliquée le").fill("2021-06-14");
  await drawer.getByRole("button", { name: "Marquer appliquée" }).click();
  await expect(message(page, /appliquée le 14.juin 2021/)).toBeVisible();
  await expect(row).toContainText("appliquée le 14 juin");

  await row.getByRole("link", { name: /^Rouvrir/ }).click();
  await drawer.getByLabel("Pourquoi elle reste à appliquer").fill("Le titulaire conteste le décompte.");
  await drawer.getByRole("button", { name: "Rouvrir la décision" }).click();
  await expect(message(page, /rouverte/)).toBeVisible();
  await expect(row).toContainText("à appliquer d’ici au 15 juillet");
  await picture(page, "copil");

  await page.goto("/territoires/ales/actions/3/historique");
  await expect(page.getByText(/Décision n°.\d+ du COPIL n°.5 rouverte/).first()).toBeVisible();
});

test("l’ordre du jour mène au point de blocage qu’il nomme", async ({ page, enterAs }) => {
  await enterAs("COPIL");
  await page.goto(COPIL);
  await page.getByRole("link", { name: "Le partage du coût du raccordement n’est pas tranché." }).click();
  await expect(
    page.getByRole("dialog", { name: "Le partage du coût du raccordement n’est pas tranché." }),
  ).toBeVisible();
});

test("une séance se fixe, se déplace, puis s’annule avec une phrase", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(COPIL);
  await page.getByRole("link", { name: "Fixer une séance" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Date").fill("2021-06-22");
  await drawer.getByLabel(/^Lieu/).fill("Visioconférence");
  await drawer.getByRole("button", { name: "Fixer la séance" }).click();
  await expect(message(page, /COPIL n°.\d+ fixé au 22.juin 2021/)).toBeVisible();

  await page.getByRole("link", { name: /^Déplacer le COPIL/ }).click();
  await drawer.getByLabel("Date").fill("2021-06-24");
  await drawer.getByRole("button", { name: "Enregistrer la séance" }).click();
  await expect(drawer.getByText(/a déjà lieu ce jour-là/).first()).toBeVisible();
  await drawer.getByLabel("Date").fill("2021-06-23");
  await drawer.getByRole("button", { name: "Enregistrer la séance" }).click();
  await expect(message(page, /fixé au 23.juin 2021/)).toBeVisible();

  await page.getByRole("link", { name: /^Annuler le COPIL/ }).click();
  await drawer.getByLabel("Pourquoi").fill("La séance du 24 suffit.");
  await drawer.getByRole("button", { name: "Annuler la séance" }).click();
  await expect(message(page, /annulé/)).toBeVisible();
  await expect(page.getByRole("heading", { name: /^COPIL n°.6 le 24.juin/ })).toBeVisible();
});

test("le registre se filtre : en retard, par action, les miennes", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  await page.goto(COPIL);
  await page
    .getByRole("list", { name: "Décisions à montrer" })
    .getByRole("link", { name: /^En retard/ })
    .click();
  await page.waitForURL(/decisions=en-retard/);
  await expect(page.getByRole("row").filter({ hasText: "échéancier de l’unité solidaire" })).toContainText(
    "en retard de",
  );
  await expect(page.getByRole("row").filter({ hasText: "plafonné à 150 000 €" })).toHaveCount(0);
  await page.goto(`${COPIL}?action=3`);
  await expect(page.getByRole("row").filter({ hasText: "plafonné à 150 000 €" })).toContainText("appliquée le 11 mai");
  await expect(page.getByRole("row").filter({ hasText: "plan B pour le froid fatal" })).toHaveCount(0);
});

test("qui ne lit qu’une action n’a ni l’ordre du jour ni les décisions des autres, et la page le dit", async ({
  page,
  enterAs,
}) => {
  await enterAs("INDUSTRIALIST");
  const response = await page.goto(COPIL);
  const sent = (await response?.text()) ?? "";
  await expect(page.getByText(/réservés à qui lit tout le territoire/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Enregistrer une décision" })).toHaveCount(0);
  for (const secret of ["plafonné à 150", "plan B pour le froid fatal", "Arrêter la situation financière"])
    expect(sent, secret).not.toContain(secret);
});
