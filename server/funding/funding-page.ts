import "server-only";
import { z } from "zod";
import { loadActionPage } from "@/server/action/action-page";
import { readOnce } from "@/server/territory/read-once";
import type { SearchParams } from "@/server/territory/territory-page";
import { fundingPageFacts } from "./funding-page.queries";

export const FUNDING_GESTURES = ["etape", "appel", "versement", "modifier", "retirer", "annuler"] as const;
export type FundingGesture = (typeof FUNDING_GESTURES)[number];

/** What the drawer over the page shows; null when the address asks for none, or for one this person may not open. */
export type FundingDrawerContent =
  | { kind: "add" }
  | { kind: "line"; lineId: string; gesture: FundingGesture | null; targetId: string | null }
  | null;

const uuid = z.uuid().nullable().catch(null);
const address = z.object({
  saisir: z.literal("financeur").nullable().catch(null),
  ligne: uuid,
  geste: z.enum(FUNDING_GESTURES).nullable().catch(null),
  etape: uuid,
  ecriture: uuid,
});

/** Two queries, whatever the drawer shows. */
export const readFundingPage = readOnce((at: { slug: string; number: string }, search) =>
  loadActionPage(at, search, async (tx, contract, action) => {
    const facts = await fundingPageFacts(tx, contract, action);
    return { ...facts, drawer: askedDrawer(search, action.rights.recordFunding, facts.plan.lines) };
  }),
);

function askedDrawer(search: SearchParams, writable: boolean, lines: readonly { id: string }[]): FundingDrawerContent {
  const { saisir, ligne, geste, etape, ecriture } = address.parse(search);
  if (saisir !== null) return writable ? { kind: "add" } : null;
  if (ligne === null || !lines.some(({ id }) => id === ligne)) return null;
  return { kind: "line", lineId: ligne, gesture: writable ? geste : null, targetId: etape ?? ecriture };
}
