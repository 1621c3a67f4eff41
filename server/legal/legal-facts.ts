import "server-only";
import { env } from "@/server/env";

export type LegalFacts = {
  publisher: string | null;
  address: string | null;
  director: string | null;
  host: string | null;
  dataProtection: string | null;
  site: string | null;
  /** How long the journal is kept at least. */
  journalYears: number;
};

export function legalFacts(): LegalFacts {
  const { JOURNAL_YEARS, LEGAL_PUBLISHER, LEGAL_ADDRESS, LEGAL_DIRECTOR, LEGAL_HOST, DPO_CONTACT, PUBLIC_URL } = env();
  return {
    publisher: LEGAL_PUBLISHER ?? null,
    address: LEGAL_ADDRESS ?? null,
    director: LEGAL_DIRECTOR ?? null,
    host: LEGAL_HOST ?? null,
    dataProtection: DPO_CONTACT ?? null,
    journalYears: JOURNAL_YEARS,
    site: PUBLIC_URL ? new URL(PUBLIC_URL).origin : null,
  };
}
