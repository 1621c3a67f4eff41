import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { type Entrance, expect, picture, test } from "./fixtures";

const SCREENS: readonly [name: string, path: string][] = [
  ["territoires", "/territoires"],
  ["tableau-de-bord", "/territoires/ales"],
  ["tableau-de-bord-saisie", "/territoires/ales?saisir=depense"],
  ["tel-que-connu", "/territoires/ales?situation=2021-03-31&connu=2021-05-10T14:30"],
  ["fiche-action", "/territoires/ales/actions/3"],
  ["depense", "/territoires/ales/actions/3?saisir=depense"],
  ["meteo-formulaire", "/territoires/ales/actions/3?saisir=meteo"],
  ["point", "/territoires/ales/actions/3?saisir=point"],
  ["points", "/territoires/ales/actions/3/points"],
  ["prevision", "/territoires/ales/actions/3?saisir=prevision"],
  ["jalon-ajout", "/territoires/ales/actions/3?saisir=jalon"],
  ["confidentialite-action", "/territoires/ales/actions/3?saisir=confidentialite"],
  ["blocage-signalement", "/territoires/ales/actions/7?saisir=blocage"],
  ["blocages", "/territoires/ales/blocages"],
  ["pourquoi-paye", "/territoires/ales?pourquoi=paye"],
  ["pourquoi-delai", "/territoires/ales/actions/3?pourquoi=delai"],
  ["historique", "/territoires/ales/actions/3/historique"],
  ["historique-territoire", "/territoires/ales/historique?du=2021-06-01&au=2021-06-30"],
  ["historique-vide", "/territoires/ales/historique?du=2000-01-01&au=2000-01-31"],
  ["echanges", "/territoires/ales/actions/3/echanges"],
  ["piece-ajout", "/territoires/ales/actions/3?saisir=piece&refus=contenu"],
  ["recherche", "/recherche?q=pole"],
  ["recherche-vide", "/recherche?q=zzzz"],
  ["financement", "/territoires/ales/actions/3/financement"],
  ["financeur-ajout", "/territoires/ales/actions/3/financement?saisir=financeur"],
  ["depenses-action", "/territoires/ales/actions/3/depenses"],
  ["jalons-action", "/territoires/ales/actions/3/jalons"],
  ["jalons", "/territoires/ales/jalons"],
  ["a-traiter", "/territoires/ales/a-traiter"],
  ["calendrier", "/territoires/ales/calendrier"],
  ["calendrier-liste", "/territoires/ales/calendrier?vue=liste&mois=2021-03"],
  ["depenses", "/territoires/ales/depenses"],
  ["finances", "/territoires/ales/finances"],
  ["finances-aide", "/territoires/ales/finances?perimetre=aide"],
  ["finances-propres", "/territoires/ales/finances?perimetre=propres&action=3"],
  ["tableau-de-bord-aide", "/territoires/ales?perimetre=aide"],
  ["fiche-action-propres", "/territoires/ales/actions/3?perimetre=propres"],
  ["administration", "/territoires/ales/administration"],
  ["personnes", "/territoires/ales/administration/personnes"],
  ["personnes-invitation", "/territoires/ales/administration/personnes?inviter=1"],
  ["lettres", "/territoires/ales/administration/lettres"],
  ["relance-campagne", "/territoires/ales/administration/relances?lancer=campagne"],
  ["notifications", "/notifications"],
  ["acces-refuses", "/territoires/ales/administration/acces-refuses"],
  ["plan", "/territoires/ales/administration/plan"],
  ["plan-action", "/territoires/ales/administration/plan/3"],
  ["jalons-contrat", "/territoires/ales/administration/jalons"],
  ["versions-du-plan", "/territoires/ales/actions/3?comparer=0-2"],
  ["import", "/territoires/ales/import"],
  ["import-refuse", "/territoires/ales/import?genre=jalons&refus=lourd"],
  ["copil", "/territoires/ales/copil"],
  ["copil-decision", "/territoires/ales/copil?saisir=decision"],
  ["copil-seance", "/territoires/ales/copil?saisir=seance"],
  ["avenants", "/territoires/ales/administration/avenants"],
  ["avenant-ouverture", "/territoires/ales/administration/avenants?ouvrir=avenant"],
  ["avenant", "/territoires/ales/administration/avenants/1"],
  ["avenant-plan", "/territoires/ales/administration/avenants/2/plan/3"],
  ["enveloppe", "/territoires/ales/administration/enveloppe"],
  ["publication", "/territoires/ales/administration/publication"],
  ["enveloppe-annonce", "/territoires/ales/administration/enveloppe?ajouter=annonce"],
  ["compte", "/compte"],
  ["second-facteur", "/compte/second-facteur"],
];
/** For the préfecture, which alone judges. */
const REVIEW_SCREENS: readonly [name: string, path: string][] = [
  ["revue", "/territoires/ales/revue"],
  ["revue-rien-a-lire", "/territoires/ales/revue?action=8&filtre=a-revoir"],
];
/** For who reads one action of the contract: its totals rounded or withheld, the other actions in public facts. */
const PARTIAL_SCREENS: readonly [name: string, path: string][] = [
  ["tableau-de-bord-partiel", "/territoires/ales"],
  ["finances-partielles", "/territoires/ales/finances?perimetre=aide"],
  ["pourquoi-total-partiel", "/territoires/ales?pourquoi=paye"],
];
const PUBLIC_SCREENS: readonly [name: string, path: string][] = [
  ["connexion", "/connexion"],
  ["page-publique", "/public/ales"],
  ["connexion-refusee", "/connexion?refus=inconnu&par=proconnect"],
  ["accessibilite", "/accessibilite"],
  ["mentions-legales", "/mentions-legales"],
  ["confidentialite", "/confidentialite"],
  ["api", "/api"],
  ["api-problemes", "/api/problemes"],
  ["boite-aux-lettres", "/boite-aux-lettres"],
  ["lien-de-connexion", "/connexion/lien"],
  ["lien-de-connexion-mort", "/connexion/lien/entrer"],
  ["lien-mort", "/invitation/un-lien-qui-ne-vaut-plus-rien"],
  ["rien-de-neuf-mort", "/rien-de-neuf/un-lien-qui-ne-vaut-plus-rien"],
];
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
/**
 * How each screen is read. The dark theme changes colours and nothing else: where the light one was read whole, only the rules
 * that look at colours can answer otherwise.
 */
const READINGS = [
  { size: WIDE, colorScheme: "light", rules: "all" },
  { size: WIDE, colorScheme: "dark", rules: "colours" },
  { size: PHONE, colorScheme: "dark", rules: "all" },
] as const;
type Reading = (typeof READINGS)[number];

/** React writes it on every form whose command the server runs. */
const FRAMEWORK_FAULT = 'Attribute "action" has invalid value ""';

const validator = new HtmlValidate({ extends: ["html-validate:standard"] });

/** Each screen is read three times over. */
test.describe.configure({ timeout: 90_000 });

/**
 * Pages have no frame, which is what the other mode opens a page of its own for. Under a modal drawer nothing can be reached: the
 * page is read by itself, and the drawer alone when it is open.
 */
async function rulesOf(page: Page, rules: Reading["rules"]): Promise<AxeBuilder> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  if ((await page.locator("dialog:modal").count()) > 0) axe.include("dialog:modal");
  return rules === "all" ? axe : axe.withRules(["color-contrast", "link-in-text-block"]);
}

/** Both themes and both widths: no axe violation, no sideways scroll; the HTML sent is valid. */
async function inspect(page: Page, name: string, path: string) {
  await page.goto(path);
  const html = await (await page.request.get(path)).text();
  const report = await validator.validateString(html);
  const faults = report.results.flatMap(({ messages }) =>
    messages
      .filter(({ message }) => message !== FRAMEWORK_FAULT)
      .map(({ ruleId, message, line }) => `${ruleId} l.${line} ${message}`),
  );
  expect(faults, `${name} : HTML valide`).toEqual([]);
  for (const { size, colorScheme, rules } of READINGS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const axe = await rulesOf(page, rules);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id} : ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
    );
    expect.soft(found, `${name}, ${size.width} px, ${colorScheme}`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${name} ne déborde pas à ${size.width} px`).toBeLessThanOrEqual(0);
    if (rules === "all") await picture(page, `${name}-${size.width}-${colorScheme}`);
  }
}

const sessions = new Map<Entrance, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** Signs in once per role, then shows the same session again: these tests change nothing of it. */
async function entered(role: Entrance, page: Page, enterAs: (role: Entrance) => Promise<void>) {
  const kept = sessions.get(role);
  if (kept) return page.context().addCookies(kept);
  await enterAs(role);
  sessions.set(role, await page.context().cookies());
}

for (const [name, path] of SCREENS) {
  test(`${name} est accessible, clair et sombre, à 1280 et 360 px`, async ({ page, enterAs }) => {
    await entered("ADMIN", page, enterAs);
    await inspect(page, name, path);
  });
}

for (const [name, path] of REVIEW_SCREENS) {
  test(`${name} est accessible, clair et sombre, à 1280 et 360 px`, async ({ page, enterAs }) => {
    await entered("PREFECTURE", page, enterAs);
    await inspect(page, name, path);
  });
}

for (const [name, path] of PARTIAL_SCREENS) {
  test(`${name} est accessible, clair et sombre, à 1280 et 360 px`, async ({ page, enterAs }) => {
    await entered("PILOT", page, enterAs);
    await inspect(page, name, path);
  });
}

test("mon-action est accessible, clair et sombre, à 1280 et 360 px", async ({ page, enterAs }) => {
  await entered("INDUSTRIALIST", page, enterAs);
  await inspect(page, "mon-action", "/territoires/ales/actions/7");
});

for (const [name, path] of PUBLIC_SCREENS) {
  test(`${name} est accessible, clair et sombre, à 1280 et 360 px`, async ({ page }) => {
    await inspect(page, name, path);
  });
}

test("au clavier : du lien d’évitement au tiroir, puis retour au bouton d’origine", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales/actions/3");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  const opener = page.getByRole("main").getByRole("link", { name: "Saisir une dépense" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(opener).toBeFocused();
});
