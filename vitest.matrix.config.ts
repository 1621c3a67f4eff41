import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { mutableRules } from "./test-support/authorization/mutable-rules";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What `npm run check:matrix` runs: the rules are removed one by one, and some cell of the matrix must see it. */
export default defineConfig({
  plugins: [mutableRules(at("."))],
  resolve: { alias: { "@": at("."), "server-only": at("./test-support/server-only.ts") } },
  test: {
    include: ["test-support/authorization/mutation.check.ts"],
    globalSetup: ["./test-support/database-setup.ts"],
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
  },
});
