import { z } from "zod";
import { identifier, submissionKey } from "../shared/input";
import { isSiret } from "./siret";

const slug = z.string().max(80);

export const setPublicationInput = z.strictObject({
  key: submissionKey,
  slug,
  open: z.enum(["oui", "non"], { error: "Dites s’il faut ouvrir ou fermer la page." }),
});
export type SetPublicationInput = z.infer<typeof setPublicationInput>;

export const setSiretInput = z.strictObject({
  key: submissionKey,
  slug,
  /** A body is named by the grant it gives or gets: nobody else's SIRET is entered here. */
  lineId: identifier,
  of: z.enum(["FUNDER", "BENEFICIARY"], { error: "Rechargez la page, puis recommencez." }),
  siret: z
    .string({ error: "Recopiez les 14 chiffres du SIRET." })
    .max(40, "Un SIRET a 14 chiffres.")
    .transform((typed) => typed.replace(/[\s.\u00a0\u202f]/g, ""))
    .refine(
      (figures) => /^\d{14}$/.test(figures),
      "Un SIRET a 14 chiffres : les 9 du SIREN, puis les 5 de l’établissement.",
    )
    .refine((figures) => !/^\d{14}$/.test(figures) || isSiret(figures), {
      error: "Ce numéro n’est pas un SIRET : sa clé ne tombe pas juste. Relisez-le sur un avis de situation.",
    }),
});
export type SetSiretInput = z.infer<typeof setSiretInput>;

export const setDeMinimisInput = z.strictObject({
  key: submissionKey,
  slug,
  lineId: identifier,
  deMinimis: z.enum(["oui", "non"], { error: "Répondez par oui ou par non." }),
});
export type SetDeMinimisInput = z.infer<typeof setDeMinimisInput>;
