import "server-only";
import { Refusal } from "@/domain/shared/refusal";
import { Prisma } from "@/prisma/generated/client";
import { client } from "./client";
import { isWriteConflict } from "./write-conflict";

export type Transaction = Prisma.TransactionClient;

/**
 * Whoever the database is opened for: a signed-in person within their territories (`reach`: ids separated by commas, or « * »),
 * or the application itself before there is one, which no territory shows anything to.
 */
export type Actor = { id: string; reach: string } | "system";

/** Nobody in particular, over all the territories: how work that comes by itself finds what it has to do. */
export const EVERYWHERE = { id: "", reach: "*" } satisfies Actor;

const ATTEMPTS = 6;
/** Milliseconds. */
const BULK = "180000";
const BUSY = "Trop de personnes enregistrent au même moment. Recommencez dans un instant.";
const NOBODY = { id: "", reach: "" };

/** Who acts and which territories they reach, told to the database for the length of the transaction. */
function told(actor: Actor): Prisma.Sql {
  const { id, reach } = actor === "system" ? NOBODY : actor;
  return Prisma.sql`set_config('app.user', ${id}, true), set_config('app.territories', ${reach}, true)`;
}

/** One snapshot for a whole page: `REPEATABLE READ, READ ONLY`. */
export function read<T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T> {
  return client().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT set_config('transaction_read_only', 'on', true), ${told(actor)}`;
      return run(tx);
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, maxWait: 5_000, timeout: 12_000 },
  );
}

/**
 * One transaction that names its actor, tried again when another writer got in the way.
 * `run` may be called several times: it must do nothing but database work.
 */
export function write<T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T> {
  return again(() =>
    client().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT ${told(actor)}`;
        return run(tx);
      },
      { maxWait: 5_000, timeout: 12_000 },
    ),
  );
}

/**
 * The same for work that brings a whole file: it has minutes, and the ledger's rule is held statement by statement (`app.bulk`).
 * Whatever the number of rows, all of them are recorded or none.
 */
export function bulk<T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T> {
  return again(() =>
    client().$transaction(
      async (tx) => {
        await tx.$queryRaw`
          SELECT set_config('app.bulk', 'on', true), set_config('statement_timeout', ${BULK}, true), set_config('lock_timeout', '30000', true),
            set_config('idle_in_transaction_session_timeout', ${BULK}, true), ${told(actor)}`;
        return run(tx);
      },
      { maxWait: 5_000, timeout: Number(BULK) },
    ),
  );
}

async function again<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (!isWriteConflict(error)) throw error;
      if (attempt >= ATTEMPTS) throw new Refusal("write.busy", BUSY);
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 5 * (0.5 + Math.random())));
    }
  }
}

/** One transaction never tried again by itself, for the rare work that also reaches outside the database while it holds a row. */
export function hold<T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T> {
  return client().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT set_config('idle_in_transaction_session_timeout', '90000', true), ${told(actor)}`;
      return run(tx);
    },
    { maxWait: 5_000, timeout: 90_000 },
  );
}

/** Shuts every other territory out for the rest of the transaction, once the viewer's right to this one is settled. */
export async function enterTerritory(tx: Transaction, territoryId: string): Promise<void> {
  await tx.$queryRaw`SELECT set_config('app.territories', ${territoryId}, true)`;
}

/** Opens every territory to what a visitor may know of any of them, before there is a person to answer for. */
export async function lookEverywhere(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT set_config('app.territories', '*', true)`;
}
