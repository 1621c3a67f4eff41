import "server-only";
import { z } from "zod";
import { askedNumber, type SearchParams } from "@/domain/shared/list-query";

const asked = z.object({ action: askedNumber });

/** The number of the action whose funding is asked for; null for all of them. */
export function readFundingScope(search: SearchParams): number | null {
  return asked.parse(search).action ?? null;
}
