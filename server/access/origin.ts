import "server-only";
import { headers } from "next/headers";
import { Refusal } from "@/domain/shared/refusal";
import { env } from "@/server/env";

const SENTENCE = "Cette demande ne vient pas de l’application. Rechargez la page, puis recommencez.";

/** A change is accepted only from a page of this application: the browser says where the form was. */
export async function requireSameOrigin(): Promise<void> {
  const sent = await headers();
  const site = sent.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") throw new Refusal("origin", SENTENCE);
  const origin = sent.get("origin");
  const expected = env().PUBLIC_URL ? new URL(env().PUBLIC_URL ?? "").host : sent.get("host");
  if (!origin || !URL.canParse(origin) || new URL(origin).host !== expected) throw new Refusal("origin", SENTENCE);
}
