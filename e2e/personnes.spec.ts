import type { Page } from "@playwright/test";
import { expect, message, picture, test } from "./fixtures";

const PEOPLE = "/territoires/ales/administration/personnes";
const PASSWORD = "Girafe-sous-abri-21 !";
const addressOf = (who: string) => `${who}-${Date.now()}-${Math.floor(Math.random() * 1e6)}@exemple.fr`;

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

async function openPerson(page: Page, name: string) {
  await page.goto(PEOPLE);
  await page.getByRole("link", { name: `Modifier ${name}` }).click();
  return page.getByRole("dialog", { name });
}

/** Opens the last letter to that address in the demonstration's mailbox, follows its link and chooses a password. */
async function enterByLetter(page: Page, email: string) {
  await page.goto("/boite-aux-lettres");
  const letter = page.getByRole("article").filter({ hasText: email }).first();
  await letter.getByRole("link", { name: /\/invitation\// }).click();
  await page.getByLabel("Nouveau mot de passe").fill(PASSWORD);
  await page.getByLabel("Le même, une seconde fois").fill(PASSWORD);
  await page.getByRole("button", { name: "Choisir ce mot de passe et entrer" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/invitation"));
}

test("une personne invitée par lettre entre, puis n’entre plus dès qu’elle est suspendue", async ({
  page,
  enterAs,
  browser,
  baseURL,
}) => {
  const email = addressOf("claire");
  const name = `Claire ${email.split("@")[0]}`;
  await enterAs("ADMIN");
  await page.goto(`${PEOPLE}?inviter=1`);
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Nom", { exact: true }).fill(name);
  await drawer.getByLabel("Adresse électronique professionnelle").fill(email);
  await drawer.getByLabel("Pilote", { exact: true }).check();
  await drawer.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(drawer.getByText("Choisissez au moins une action que cette personne suit.").first()).toBeVisible();
  await drawer.getByLabel("4 · ", { exact: false }).check();
  await drawer.getByLabel("8 · ", { exact: false }).check();
  await drawer.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(drawer.getByText(`Invitation envoyée à ${email}`)).toBeVisible();
  await expect(drawer.getByLabel("Lien à transmettre")).toHaveValue(/\/invitation\//);
  await picture(page, "invitation-envoyee");
  await drawer.getByRole("link", { name: "Terminer" }).click();
  await expect(row(page, email)).toContainText("Invitation en attente");
  await expect(row(page, email)).toContainText("action 8");

  const theirs = await browser.newContext({ locale: "fr-FR", ...(baseURL && { baseURL }) });
  const guest = await theirs.newPage();
  await enterByLetter(guest, email);
  expect((await guest.goto("/territoires/ales/actions/8"))?.status()).toBe(200);
  expect((await guest.goto("/territoires/ales/actions/5"))?.status()).toBe(404);

  const person = await openPerson(page, name);
  await person.getByRole("button", { name: "Suspendre l’accès" }).click();
  await expect(person.getByText(`${name} n’a plus accès.`)).toBeVisible();
  await guest.goto("/territoires/ales/actions/8");
  await expect(guest).toHaveURL(/\/connexion/);
  await theirs.close();
});

test("un rôle reçoit un dernier jour, et le pilote d’une action passe la main à quelqu’un qu’on invite", async ({
  page,
  enterAs,
}) => {
  const email = addressOf("heritier");
  await enterAs("ADMIN");
  const person = await openPerson(page, "Pilote de l’action 9");
  await person.getByRole("link", { name: /^Modifier le rôle Pilote, action 9/ }).click();
  const role = page.getByRole("dialog", { name: "Modifier un rôle" });
  await role.getByLabel("Dernier jour du rôle").fill("2099-06-30");
  await role.getByRole("button", { name: "Enregistrer" }).click();
  await expect(message(page, /jusqu’au 30.juin 2099/)).toBeVisible();

  await openPerson(page, "Pilote de l’action 9");
  await page.getByRole("link", { name: "Passer la main" }).click();
  const drawer = page.getByRole("dialog", { name: "Passer la main" });
  await expect(drawer.getByRole("checkbox", { name: /^9 · / })).toBeChecked();
  await drawer.getByLabel("Qui reprend").selectOption({ label: "Quelqu’un d’autre, à inviter" });
  await drawer.getByLabel("Nom", { exact: true }).fill("Hugo Repreneur");
  await drawer.getByLabel("Adresse électronique professionnelle").fill(email);
  await drawer.getByRole("button", { name: "Passer la main" }).click();
  await expect(
    drawer.getByText(/Hugo Repreneur reprend l’action 9\. Pilote de l’action 9 ne les pilote plus\./),
  ).toBeVisible();
  await expect(drawer.getByLabel("Lien à transmettre")).toHaveValue(/\/invitation\//);
  await picture(page, "main-passee");
  await drawer.getByRole("link", { name: "Terminer" }).click();
  await page.goto("/territoires/ales/actions/9/historique");
  await expect(page.getByText("Hugo Repreneur prend le pilotage, à la suite de Pilote de l’action 9")).toBeVisible();
});

test("une personne retirée du territoire devient anonyme, jusque dans l’historique", async ({ page, enterAs }) => {
  const name = `Ninon Partie ${Date.now()}`;
  await enterAs("ADMIN");
  await page.goto(`${PEOPLE}?inviter=1`);
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Nom", { exact: true }).fill(name);
  await drawer.getByLabel("Adresse électronique professionnelle").fill(addressOf("ninon"));
  await drawer.getByLabel("Observateur", { exact: true }).check();
  await drawer.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await drawer.getByRole("link", { name: "Terminer" }).click();
  await openPerson(page, name);
  await page.getByRole("link", { name: "Retirer du territoire" }).click();
  const leaving = page.getByRole("dialog", { name: "Retirer du territoire" });
  await leaving.getByRole("button", { name: "Retirer du territoire" }).click();
  await expect(message(page, /n’a plus de rôle dans ce territoire/)).toBeVisible();
  await page.getByRole("link", { name: `Anonymiser ${name}` }).click();
  const erasing = page.getByRole("dialog", { name: "Anonymiser" });
  await erasing.getByRole("button", { name: "Anonymiser" }).click();
  await expect(erasing.getByText("Cochez la case").first()).toBeVisible();
  await erasing.getByLabel(/l’effacement ne se défait pas/).check();
  await erasing.getByRole("button", { name: "Anonymiser" }).click();
  await expect(message(page, /Personne retirée n°/)).toBeVisible();
  await page.goto("/territoires/ales/historique?nature=personnes");
  await expect(page.getByText(/Personne retirée n°.\d+ invité\(e\)/).first()).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});

test("les lettres qui attendent se lisent dans l’administration, sans ce qu’elles disent", async ({
  page,
  enterAs,
}) => {
  await enterAs("ADMIN");
  await page.goto("/territoires/ales/administration/lettres");
  await expect(page.getByText("Dans la démonstration, rien ne part")).toBeVisible();
  expect(await page.locator("main").innerText()).not.toContain("/invitation/");
  await page.getByRole("link", { name: "boîte aux lettres de démonstration" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Boîte aux lettres de démonstration");
});
