import "server-only";
import { contextWords, GUESSABLE, isGuessable, type Owner } from "@/domain/access/guessable-password";
import { Refusal } from "@/domain/shared/refusal";
import { FREQUENT_FRENCH_PASSWORDS } from "./frequent-french-passwords";
import { FREQUENT_PASSWORDS } from "./frequent-passwords";

let read: ReadonlySet<string> | undefined;

/** The frequent passwords, read once; the lists never leave the server. */
function frequentPasswords(): ReadonlySet<string> {
  read ??= new Set(`${FREQUENT_PASSWORDS} ${FREQUENT_FRENCH_PASSWORDS}`.split(/\s+/).filter(Boolean));
  return read;
}

/** Turns down a password that is strong on paper and among the first ones tried on that person's account. */
export function refuseGuessable(password: string, owner: Owner): void {
  if (isGuessable(password, frequentPasswords(), contextWords(owner)))
    throw new Refusal("password.guessable", "Le mot de passe n’est pas enregistré.", { password: GUESSABLE });
}
