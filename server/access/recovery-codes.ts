import "server-only";
import { randomBytes } from "node:crypto";
import { grouped } from "@/domain/access/second-factor";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";
import { hashed } from "./one-time-secret";

const HOW_MANY = 10;
const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 16;

/** Eighty bits at random: their hash gives nothing away. */
function newCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join("");
}

/** Ten codes to keep on paper, shown once: only their hashes are kept, and the former ones stop working. */
export async function issueRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashed(code) })) });
  return codes.map(grouped);
}

/** Whether it was one of the person's that had not served; it serves no more. */
export async function takeRecoveryCode(tx: Transaction, userId: string, code: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashed(code), usedAt: null },
    data: { usedAt: now() },
  });
  return count === 1;
}
