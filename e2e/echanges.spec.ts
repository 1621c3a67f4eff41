import type { Page } from "@playwright/test";
import { expect, message, picture, test } from "./fixtures";

const ACTION = "/territoires/ales/actions/3";
const said = (what: string) => `${what} ${Date.now().toString(36)}`;

async function openComposer(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("main").getByRole("link", { name: "Commenter l’action" }).click();
  await expect(page.getByRole("dialog").getByLabel("Votre texte")).toBeVisible();
}

test("la préfecture demande une précision sur une dépense, le pilote répond au clavier, elle clôt", async ({
  page,
  enterAs,
}) => {
  const question = said("Le solde des fondations est-il définitif ?");
  await enterAs("PREFECTURE");
  await page.goto(ACTION);
  await page.getByRole("link", { name: "Lot 1, fondations" }).first().click();
  await page.getByRole("dialog").getByRole("link", { name: "Commenter" }).click();
  await page.getByRole("dialog").getByLabel("Une demande de précision").check();
  await page.getByRole("dialog").getByLabel("Votre texte").fill(question);
  await picture(page, "echange-question");
  await page.getByRole("dialog").getByRole("button", { name: "Demander la précision" }).click();
  await expect(message(page, /Précision demandée/)).toBeVisible();
  await expect(page.getByRole("dialog").getByText(question)).toBeVisible();

  await page.context().clearCookies();
  await enterAs("PILOT");
  await page.goto(ACTION);
  const item = page
    .getByRole("region", { name: /^Échanges/ })
    .getByRole("listitem")
    .filter({ hasText: question });
  await expect(item.getByText("Précision demandée")).toBeVisible();
  await item.getByRole("link", { name: /Répondre à la question/ }).click();
  const answer = page.getByRole("dialog").getByLabel("Votre réponse");
  await answer.pressSequentially("Oui, voir avec @agent");
  await expect(page.getByRole("option", { name: /Agent de préfecture/ })).toBeVisible();
  await answer.press("Enter");
  await expect(answer).toHaveValue("Oui, voir avec @Agent de préfecture ");
  await page.getByRole("dialog").getByRole("button", { name: "Répondre", exact: true }).click();
  await expect(message(page, /qui a demandé la précision est prévenu/)).toBeVisible();

  await page.context().clearCookies();
  await enterAs("PREFECTURE");
  await page.goto("/notifications");
  await page
    .getByRole("main")
    .getByRole("button", { name: /répond à votre demande de précision/ })
    .first()
    .click();
  await expect(page.getByRole("dialog").getByText("@Agent de préfecture")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Clore l’échange" }).click();
  await expect(page.getByRole("dialog").getByText(/^Clos le/)).toBeVisible();
});

test("un commentaire interne à l’État n’existe que pour la préfecture", async ({ page, enterAs }) => {
  const secret = said("CanariEntreNous").replace(" ", "");
  await enterAs("PREFECTURE");
  await openComposer(page, "/territoires/ales/actions/8");
  await page.getByRole("dialog").getByLabel("Un commentaire interne à l’État").check();
  await page.getByRole("dialog").getByLabel("Votre texte").fill(secret);
  await page.getByRole("dialog").getByRole("button", { name: "Publier pour l’État seulement" }).click();
  await expect(message(page, /pour l’État seulement/)).toBeVisible();
  const item = page.getByRole("listitem").filter({ hasText: secret });
  await expect(item.getByText("interne à l’État")).toBeVisible();
  await picture(page, "echange-interne");
  for (const role of ["ADMIN", "COPIL", "OBSERVER"] as const) {
    await page.context().clearCookies();
    await enterAs(role);
    for (const path of ["/territoires/ales/actions/8", "/territoires/ales/actions/8/echanges", "/notifications"])
      for (const headers of [{}, { RSC: "1" }]) {
        const text = await (await page.request.get(path, { headers })).text();
        expect(text.includes(secret), `${role}, ${path}`).toBe(false);
        expect(text.includes("interne à l’État"), `${role}, ${path}`).toBe(false);
      }
  }
});

test("l’industriel commente son action, prévient qui la suit et retire son commentaire", async ({ page, enterAs }) => {
  const words = said("Le banc de mesure arrive lundi.");
  await enterAs("INDUSTRIALIST");
  await openComposer(page, "/territoires/ales/actions/7");
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByLabel("Une demande de précision")).toHaveCount(0);
  await drawer.getByText("Prévenir des personnes").click();
  await expect(drawer.getByLabel(/Membre du COPIL/)).toHaveCount(0);
  await drawer.getByLabel(/^Cheffe de projet/).check();
  await drawer.getByLabel("Votre texte").fill(words);
  await drawer.getByRole("button", { name: "Publier", exact: true }).click();
  await expect(message(page, /Commentaire publié/)).toBeVisible();
  const item = page.getByRole("listitem").filter({ hasText: words });
  await item.getByRole("link", { name: /Lire et répondre/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Retirer mon commentaire" }).click();
  await expect(page.getByRole("dialog").getByText("Commentaire retiré par son auteur")).toBeVisible();
  expect(await (await page.request.get("/territoires/ales/actions/7/echanges")).text()).not.toContain(words);
});

test("l’observateur lit les échanges et n’écrit pas", async ({ page, enterAs }) => {
  await enterAs("OBSERVER");
  await page.goto(`${ACTION}/echanges`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Échanges");
  await expect(page.getByRole("link", { name: "Commenter l’action" })).toHaveCount(0);
  await page
    .getByRole("link", { name: /Lire l’échange/ })
    .first()
    .click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.getByRole("dialog").getByLabel("Votre réponse")).toHaveCount(0);
});

test.describe("sans JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("un commentaire se publie et prévient par une case", async ({ page, enterAs }) => {
    const words = said("Publié sans script.");
    await enterAs("PILOT");
    await page.goto(ACTION);
    await page.getByRole("main").getByRole("link", { name: "Commenter l’action" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("Prévenir des personnes").click();
    await drawer.getByLabel(/^Cheffe de projet/).check();
    await drawer.getByLabel("Votre texte").fill(words);
    await drawer.getByRole("button", { name: "Publier", exact: true }).click();
    await page.goto(`${ACTION}/echanges`);
    await expect(page.getByText(words)).toBeVisible();
  });
});
