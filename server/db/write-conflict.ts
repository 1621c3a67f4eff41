import "server-only";
import { z } from "zod";

const orm = z.object({ code: z.literal("P2034") });
const raw = z.object({
  code: z.literal("P2010"),
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ kind: z.literal("TransactionWriteConflict") }) }),
  }),
});
const bare = z.object({
  name: z.literal("DriverAdapterError"),
  cause: z.object({ kind: z.literal("TransactionWriteConflict") }),
});
const state = z.union([
  z.object({ cause: z.object({ originalCode: z.enum(["40001", "40P01"]) }) }),
  z.object({
    meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.enum(["40001", "40P01"]) }) }) }),
  }),
]);
const conflict = z.union([orm, raw, bare, state]);

/** Serialization failures and deadlocks reach us in several shapes: from the ORM, from raw SQL, and bare at COMMIT. */
export function isWriteConflict(error: unknown): boolean {
  return conflict.safeParse(error).success;
}
