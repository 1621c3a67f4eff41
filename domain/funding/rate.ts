import { z } from "zod";
import { decimalText, THIN } from "../shared/format";

const TYPED = /^(\d{1,3})(?:[.,](\d{1,2}))?$/;

const RATE = "Écrivez le taux en pour cent, jusqu’à 100 : 40 ou 33,33.";
const CEILING = "Écrivez le plafond en pour cent entiers, jusqu’à 100 : 30.";

/** A rate as people type it, « 40 » or « 33,33 % », in hundredths of a per cent. */
export const rateSchema = z
  .string()
  .max(20, RATE)
  .transform((text, context): number => {
    const [, whole = "", decimals = ""] = TYPED.exec(text.replace(/[\s\u00a0\u202f%]+/g, "")) ?? [];
    const basisPoints = whole === "" ? 0 : Number(`${whole}${decimals.padEnd(2, "0")}`);
    if (basisPoints >= 1 && basisPoints <= 10_000) return basisPoints;
    context.addIssue({ code: "custom", message: RATE });
    return z.NEVER;
  });

/** A ceiling in whole per cents. */
export const percentSchema = z
  .string()
  .max(20, CEILING)
  .transform((text, context): number => {
    const typed = text.replace(/[\s\u00a0\u202f%]+/g, "");
    if (/^\d{1,3}$/.test(typed) && Number(typed) <= 100) return Number(typed);
    context.addIssue({ code: "custom", message: CEILING });
    return z.NEVER;
  });

/** « 40 % », « 33,33 % » */
export function rateInWords(basisPoints: number): string {
  return `${rateInput(basisPoints)}${THIN}%`;
}

/** The text a rate field shows: « 40 », « 33,33 ». */
export function rateInput(basisPoints: number): string {
  return decimalText(basisPoints, 2, basisPoints % 100 === 0 ? 0 : 2);
}
