import { z } from "zod";
import { NBSP, THIN } from "../shared/format";

/** CNIL 2022-100: 12 characters of four classes, or 14 of three; a passphrase of seven words passes on length. */
const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u];
const LONG_PASSPHRASE = 28;

export function passwordStrength(password: string): "weak" | "strong" {
  const classes = CLASSES.filter((pattern) => pattern.test(password)).length;
  if (password.length >= LONG_PASSPHRASE && new Set(password).size >= 8) return "strong";
  if (new Set(password).size < 6) return "weak";
  if (password.length >= 14 && classes >= 3) return "strong";
  return password.length >= 12 && classes === 4 ? "strong" : "weak";
}

export const PASSWORD_RULE = `Au moins 12 caractères avec minuscule, majuscule, chiffre et signe${THIN}; ou 14 avec trois de ces familles${THIN}; ou une phrase de ${LONG_PASSPHRASE} caractères.`;

const TOO_WEAK = `Ce mot de passe se devine trop vite${NBSP}: allongez-le, ou variez ses caractères.`;

export const newPassword = z
  .string({ error: "Choisissez un mot de passe." })
  .max(128, "128 caractères au plus.")
  .refine((password) => passwordStrength(password) === "strong", TOO_WEAK);
