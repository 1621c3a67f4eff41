import type { MailDigest } from "./access.schema";

export const MAIL_DIGEST_LABELS: Record<MailDigest, string> = {
  IMMEDIATE: "À chaque événement",
  DAILY: "Un résumé par jour",
  WEEKLY: "Un résumé par semaine",
  NONE: "Aucune lettre de suivi",
};

/** The choice as the page says it once made. */
export const MAIL_DIGEST_SENTENCES: Record<MailDigest, string> = {
  IMMEDIATE: "Vous recevez une lettre à chaque événement",
  DAILY: "Vous recevez un résumé par jour, au plus",
  WEEKLY: "Vous recevez un résumé par semaine, au plus",
  NONE: "Vous ne recevez aucune lettre de suivi",
};
