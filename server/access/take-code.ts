import "server-only";
import { Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import { type Transaction, write } from "@/server/db/transaction";
import { stepOf } from "./code-generator";
import { takeRecoveryCode } from "./recovery-codes";
import { unseal } from "./sealing";
import { countAttempt, forgetAttempts, throttleKeys } from "./throttle";

export const SECRET_PURPOSE = "second factor";
const WRONG = {
  inPlace: "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant, ou donnez un code de secours.",
  pending: "Ce code n’est pas le bon. Attendez le suivant, et vérifiez que l’heure de votre téléphone est juste.",
};

/** Whose generator the code comes from: one in place, or one being set up. */
type Given = { userId: string; code: string; from: "inPlace" | "pending" };

/**
 * Runs a change once the code is right, in the transaction that uses the code up. Attempts are counted before they are looked
 * at; a code from a generator is taken for one step only, and never for one before it.
 */
export async function takingCode<T>(given: Given, run: (tx: Transaction) => Promise<T>): Promise<T> {
  const { userId, code } = given;
  const keys = await throttleKeys("code", userId);
  await write("system", (tx) => countAttempt(tx, keys));
  return write("system", async (tx) => {
    const right = /^\d{6}$/.test(code) ? await takeStep(tx, given) : await takeRecovery(tx, given);
    if (!right) throw new Refusal("factor.wrong", "Le code n’est pas accepté.", { code: WRONG[given.from] });
    await forgetAttempts(tx, keys);
    return run(tx);
  });
}

const state = ({ from }: Given) => ({ confirmedAt: from === "pending" ? null : { not: null } });

async function takeStep(tx: Transaction, given: Given): Promise<boolean> {
  const where = { userId: given.userId, ...state(given) };
  const factor = await tx.secondFactor.findFirst({ where, select: { secretBox: true } });
  const secret = factor && unseal(SECRET_PURPOSE, factor.secretBox);
  const step = secret ? stepOf(secret, given.code, now()) : null;
  if (!factor || step === null) return false;
  const { count } = await tx.secondFactor.updateMany({
    where: { ...where, secretBox: factor.secretBox, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/** A recovery code stands for a generator already in place, never for one being set up. */
async function takeRecovery(tx: Transaction, given: Given): Promise<boolean> {
  if (given.from === "pending") return false;
  const inPlace = await tx.secondFactor.count({ where: { userId: given.userId, ...state(given) } });
  return inPlace === 1 && (await takeRecoveryCode(tx, given.userId, given.code));
}
