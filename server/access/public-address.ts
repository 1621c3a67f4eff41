import "server-only";
import { headers } from "next/headers";
import { env } from "@/server/env";

const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/**
 * What stands before a path in a link handed to someone: the configured address. Without one the application serves its own
 * machine, and no other name is believed: whoever writes a request writes its Host.
 */
export async function publicAddress(): Promise<string> {
  const configured = env().PUBLIC_URL;
  if (configured) return new URL(configured).origin;
  const host = (await headers()).get("host") ?? "";
  return `http://${THIS_MACHINE.test(host) ? host : "localhost"}`;
}
