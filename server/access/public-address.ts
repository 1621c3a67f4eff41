import "server-only";
import { headers } from "next/headers";
import { env } from "@/server/env";

/** What stands before a path in a link handed to someone: the configured address, else the one being used. */
export async function publicAddress(): Promise<string> {
  const configured = env().PUBLIC_URL;
  if (configured) return new URL(configured).origin;
  return `http://${(await headers()).get("host") ?? "localhost"}`;
}
