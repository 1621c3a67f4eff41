import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";

export type Transaction = Prisma.TransactionClient;

/** Held while content is written: of two starts at once, the second waits and finds it loaded. */
const LOCK = 72_707_370;

/** Content is written in every territory, by no person: the trail says who. */
const SETTINGS = "-c timezone=UTC -c app.territories=* -c app.user=system:content";

/** Opens the database, runs, and closes it whatever happens. */
export async function withDatabase<T>(run: (db: PrismaClient) => Promise<T>): Promise<T> {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL n’est pas définie : indiquez l’adresse de la base PostgreSQL.");
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString, options: SETTINGS }) });
  try {
    return await run(db);
  } finally {
    await db.$disconnect();
  }
}

/** All or nothing, one loader at a time. */
export function inOneTransaction<T>(db: PrismaClient, run: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
      return run(tx);
    },
    { maxWait: 60_000, timeout: 180_000 },
  );
}
