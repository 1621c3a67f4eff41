import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": at("."), "server-only": at("./test-support/server-only.ts") } },
  test: {
    // By default a machine of two cores gets one worker; most of a test's time is spent waiting for PostgreSQL.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: "architecture", include: ["test-support/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "domain",
          include: ["domain/**/*.test.ts", "components/**/*.test.ts"],
          // Pure functions leave nothing behind: a process for each of their files would cost more than their tests.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          include: ["server/**/!(*.db).test.ts"],
          testTimeout: 20_000,
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
