import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": at("."), "server-only": at("./test-support/server-only.ts") } },
  test: {
    projects: [
      { extends: true, test: { name: "architecture", include: ["test-support/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "domain",
          include: ["domain/**/*.test.ts", "components/**/*.test.ts", "server/**/!(*.db).test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["server/**/*.db.test.ts", "prisma/**/*.db.test.ts"],
          globalSetup: ["./test-support/database-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
