import { z } from "zod";
import { named, text, told, whole } from "./api-schema";

/** What may go wrong, by the word of its stable address `/api/problemes#…`. */
export const PROBLEMS = {
  "parametre-refuse": { status: 400, title: "Un paramètre ne se lit pas", remedy: "Corrigez les paramètres nommés." },
  "corps-refuse": { status: 400, title: "Cette adresse ne reçoit rien", remedy: "Envoyez la demande sans corps." },
  "jeton-absent": {
    status: 401,
    title: "Un jeton est demandé",
    remedy: "Joignez l’en-tête « Authorization: Bearer creuset_… ». Un jeton se crée sur la page « Mon compte ».",
  },
  "jeton-refuse": {
    status: 401,
    title: "Ce jeton n’ouvre rien",
    remedy:
      "Il est faux, échu ou révoqué, ou la personne n’a plus accès. Créez-en un autre sur la page « Mon compte ».",
  },
  "portee-insuffisante": {
    status: 403,
    title: "Ce jeton ne lit pas cela",
    remedy: "Créez un jeton qui a la portée nommée.",
  },
  introuvable: {
    status: 404,
    title: "Rien à cette adresse",
    remedy: "Cela n’existe pas, ou la personne à qui est le jeton ne peut pas le lire.",
  },
  "methode-refusee": {
    status: 405,
    title: "Cette adresse se lit, et rien d’autre",
    remedy: "Demandez-la par GET ou HEAD.",
  },
  "adresse-trop-longue": { status: 414, title: "Cette adresse est trop longue", remedy: "Retirez des paramètres." },
  "trop-de-demandes": {
    status: 429,
    title: "Trop de demandes en peu de temps",
    remedy: "Attendez le nombre de secondes de l’en-tête Retry-After, puis recommencez.",
  },
  panne: {
    status: 500,
    title: "La réponse n’a pas pu être faite",
    remedy: "Recommencez. Si cela dure, donnez request_id à qui tient ce site.",
  },
} as const;
export type ProblemWord = keyof typeof PROBLEMS;

export const PROBLEM_MEDIA = "application/problem+json";

export const problemAnswer = named(
  "Probleme",
  "Ce qui empêche de répondre (RFC 9457).",
  z.strictObject({
    type: text("L’adresse stable de ce problème : « /api/problemes#introuvable »."),
    title: text("Le problème en quelques mots."),
    status: whole("Le code HTTP."),
    detail: text("Ce qu’il faut faire."),
    request_id: told("Le numéro de la demande, à citer.", z.string().nullable()),
    errors: told(
      "Les paramètres à corriger, un à un.",
      z.array(z.strictObject({ parameter: text("Son nom."), detail: text("Ce qui est attendu.") })),
    ).optional(),
  }),
);
export type Problem = z.output<typeof problemAnswer>;

type Said = { detail?: string; requestId: string | null; errors?: Problem["errors"] };

export function problem(word: ProblemWord, { detail, requestId, errors }: Said): Problem {
  const { status, title, remedy } = PROBLEMS[word];
  const known = { type: `/api/problemes#${word}`, title, status, detail: detail ?? remedy, request_id: requestId };
  return errors ? { ...known, errors } : known;
}
