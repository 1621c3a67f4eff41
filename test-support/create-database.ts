import pg from "pg";

/** Creates a database, empty or cloned from a template, through the maintenance database at `url`. */
export async function createDatabase(url: string, name: string, template?: string): Promise<void> {
  const maintenance = new pg.Client({ connectionString: url });
  await maintenance.connect();
  try {
    await maintenance.query(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ""}`);
  } finally {
    await maintenance.end();
  }
}
