import "server-only";
import { z } from "zod";
import { readAskedTalk } from "@/domain/comment/comment-address";
import { loadActionPage } from "@/server/action/action-page";
import { readOnce } from "@/server/territory/read-once";
import type { SearchParams } from "@/server/territory/territory-page";
import { type FundingPageFacts, type FundingPayment, type FundingStep, fundingPageFacts } from "./funding-page.queries";

export const FUNDING_GESTURES = ["etape", "appel", "versement", "modifier", "retirer", "annuler"] as const;
export type FundingGesture = (typeof FUNDING_GESTURES)[number];

/** What the drawer over the page shows; null when the address asks for none, or for one this person may not open. */
export type FundingDrawerContent =
  | { kind: "add" }
  | { kind: "line"; lineId: string; gesture: Exclude<FundingGesture, "retirer" | "annuler"> | null }
  | { kind: "retract"; step: FundingStep }
  | { kind: "reverse"; entry: FundingPayment }
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
    const facts = await fundingPageFacts(tx, contract, action, readAskedTalk(search));
    return { ...facts, drawer: askedDrawer(search, action.rights.recordFunding, facts) };
  }),
);

function askedDrawer(search: SearchParams, writable: boolean, facts: FundingPageFacts): FundingDrawerContent {
  const { saisir, ligne, geste, etape, ecriture } = address.parse(search);
  if (saisir !== null) return writable ? { kind: "add" } : null;
  if (ligne === null) return null;
  if (geste === "retirer" || geste === "annuler")
    return (writable && taking(facts, geste === "retirer" ? etape : ecriture)) || lineDrawer(facts, ligne, null);
  return lineDrawer(facts, ligne, writable ? geste : null);
}

function lineDrawer(
  { plan }: FundingPageFacts,
  lineId: string,
  gesture: Extract<FundingDrawerContent, { kind: "line" }>["gesture"],
): FundingDrawerContent {
  return plan.lines.some(({ id }) => id === lineId) ? { kind: "line", lineId, gesture } : null;
}

/** What is being taken back is shown until the drawer closes, its own line gone with it or not. */
function taking({ steps, payments }: FundingPageFacts, id: string | null): FundingDrawerContent {
  const step = steps.find((each) => each.id === id);
  if (step) return { kind: "retract", step };
  const entry = payments.find((each) => each.id === id && each.reversesId === null);
  return entry ? { kind: "reverse", entry } : null;
}
