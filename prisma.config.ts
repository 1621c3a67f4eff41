import { defineConfig } from "prisma/config";

// `prisma generate` asks for a native engine it never calls; any executable satisfies it, so nothing is downloaded.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma", migrations: { path: "prisma/migrations" } });
