import type { MailDigest } from "./access.schema";

export const MAIL_DIGEST_LABELS: Record<MailDigest, string> = {
  IMMEDIATE: "À chaque événement",
  DAILY: "Un résumé par jour",
  WEEKLY: "Un résumé par semaine",
  NONE: "Aucune lettre de suivi",
};

/** The choice as the page says it once made. */
export const MAIL_DIGEST_SENTENCES: Record<MailDigest, string> = {
  IMMEDIATE: "Une lettre à chaque événement",
  DAILY: "Un résumé par jour, au plus",
  WEEKLY: "Un résumé par semaine, au plus",
  NONE: "Aucune lettre de suivi",
};
