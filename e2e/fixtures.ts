import { test as base, expect, type Page } from "@playwright/test";

export const ENTRANCES = {
  ADMIN: /chef(?:fe)? de projet/i,
  COPIL: /copil/i,
  PILOT: /pilote de l’action 3/i,
  PREFECTURE: /préfecture/i,
  INDUSTRIALIST: /industriel/i,
  OBSERVER: /observateur/i,
} as const;
export type Entrance = keyof typeof ENTRANCES;

type Fixtures = {
  /** Enters by the demonstration's door of that role, and waits for its home. */
  enterAs: (role: Entrance) => Promise<void>;
  /** What the browser complained about; empty at the end of every test. */
  complaints: string[];
};

/** A page that answers 404 on purpose, or a server that refuses, is no complaint of the browser. */
const EXPECTED = /status of (404|403|503)/;

export const test = base.extend<Fixtures>({
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) restAfterGoing(page);
    await use(page);
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" && !EXPECTED.test(message.text())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints, "le navigateur ne se plaint de rien").toEqual([]);
    },
    { auto: true },
  ],
  enterAs: async ({ page }, use) => {
    await use(async (role) => {
      await page.goto("/connexion");
      await page.getByRole("button", { name: ENTRANCES[role] }).click();
      await page.waitForURL((url) => url.pathname !== "/connexion");
    });
  },
});

export { expect };

/**
 * Once a page is there, waits until its scripts have nothing left to do and its drawer is modal. The browser may run an
 * automated gesture in the middle of a script, where no hand could: a focus asked for there is lost.
 */
export function restAfterGoing(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...address) => {
    const response = await goto(...address);
    await page.waitForFunction(() => document.querySelector("dialog[open]:not(:modal)") === null);
    await page.evaluate(() => new Promise((rest) => requestIdleCallback(() => requestIdleCallback(rest))));
    return response;
  };
}

/** Keeps a picture of the page among the artifacts. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `artifacts/pictures/${name}.png`, fullPage: true });
}

/** The message that follows a gesture, wherever the page went. */
export function message(page: Page, words: RegExp) {
  return page.locator(".toast").filter({ hasText: words });
}
