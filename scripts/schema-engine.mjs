import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const NO_FILTER = { externalTables: [], externalEnums: [] };

const ok = (value) => ({ ok: true, value });

/**
 * Comparing two schemas needs no database, but the engine asks one for its version when it starts:
 * this stand-in answers that single question.
 */
function databaseStandIn(types) {
  const connection = {
    provider: "postgres",
    adapterName: "schema-comparison",
    getConnectionInfo: () => ok({ schemaName: "public", supportsRelationJoins: true }),
    queryRaw: async () =>
      ok({
        columnNames: ["exists", "version", "numeric_version"],
        columnTypes: [types.Boolean, types.Text, types.Int32],
        rows: [[true, "PostgreSQL 15.0", 150_000]],
      }),
    executeRaw: async () => ok(0),
    executeScript: async () => ok(undefined),
    dispose: async () => ok(undefined),
  };
  const connect = async () => ok(connection);
  return { provider: "postgres", adapterName: connection.adapterName, connect, connectToShadowDb: connect };
}

async function startEngine(schema) {
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const { ColumnTypeEnum } = await import("@prisma/driver-adapter-utils");
  const wasm = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const module = new WebAssembly.Module(readFileSync(wasm));
  engine.__wbg_set_wasm(new WebAssembly.Instance(module, { "./schema_engine_bg.js": engine }).exports);
  const datamodels = schema.map(({ path, content }) => [path, content]);
  return engine.SchemaEngine.new({ datamodels }, () => {}, databaseStandIn(ColumnTypeEnum));
}

function target(files) {
  return files.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files };
}

/**
 * The SQL that leads from one Prisma schema to another.
 * @param {{path: string, content: string}[]} before empty for a database without tables
 * @param {{path: string, content: string}[]} after
 */
export async function schemaDifference(before, after) {
  const engine = await startEngine(after);
  const { stdout } = await engine.diff({
    from: target(before),
    to: target(after),
    script: true,
    exitCode: false,
    filters: NO_FILTER,
  });
  return stdout ?? "";
}
