import "server-only";
import { headers } from "next/headers";
import { Refusal } from "@/domain/shared/refusal";
import { env } from "@/server/env";

const SENTENCE = "Cette demande ne vient pas de l’application. Rechargez la page, puis recommencez.";

/**
 * A change is accepted only from a page of this application: the browser says where the form was. The configured address
 * decides; without one, the host that was asked, never one that a header says was.
 */
export async function requireSameOrigin(): Promise<void> {
  const sent = await headers();
  const site = sent.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") throw new Refusal("origin", SENTENCE);
  const origin = sent.get("origin");
  if (!origin || !URL.canParse(origin) || !isOurs(new URL(origin), sent.get("host")))
    throw new Refusal("origin", SENTENCE);
}

function isOurs({ origin, host }: URL, asked: string | null): boolean {
  const configured = env().PUBLIC_URL;
  return configured ? origin === new URL(configured).origin : host === asked;
}
