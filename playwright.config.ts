import { defineConfig } from "@playwright/test";

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  outputDir: "artifacts/e2e",
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  projects: [
    // Reads pages and changes nothing: its tests may run two at a time, before the journeys, which share one database.
    { name: "écrans", testMatch: "accessibilite.spec.ts", fullyParallel: true },
    { name: "parcours", testIgnore: "accessibilite.spec.ts", dependencies: ["écrans"], workers: 1 },
  ],
  timeout: 45_000,
  expect: { timeout: 7_500 },
  reporter: [["list"], ["json", { outputFile: "artifacts/e2e.json" }]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        ...(asRoot ? ["--no-sandbox"] : []),
      ],
    },
  },
});
