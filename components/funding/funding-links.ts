import type { Route } from "next";
import type { ExportedTable } from "@/components/export/export-menu";
import { exportedTable } from "@/components/export/exported-tables";
import { actionHref, type Place } from "@/components/territory/links";
import type { FundingGesture } from "@/server/funding/funding-page";

export type FundingPlace = { place: Place; number: number };
type Target = { geste?: FundingGesture | null; etape?: string; ecriture?: string };

/** The funding page of an action, with the drawer its address opens if any. */
export function fundingHref({ place, number }: FundingPlace, query: Record<string, string | null> = {}): Route {
  return actionHref(place, number, query, "/financement");
}

/** The drawer of one line, or of a gesture on it. */
export function lineHref(at: FundingPlace, ligne: string, { geste = null, etape, ecriture }: Target = {}): Route {
  return fundingHref(at, { ligne, geste, etape: etape ?? null, ecriture: ecriture ?? null });
}

/** The files of the funding plan of an action. */
export function fundingFiles({ place, number }: FundingPlace): ExportedTable[] {
  return [
    exportedTable(place, "financement", "Financement", { action: number }, "Une ligne par financement ; se réimporte"),
    exportedTable(place, "versements", "Demandes et versements", { action: number }),
  ];
}
