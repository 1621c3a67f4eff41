import "server-only";
import { headers } from "next/headers";

/** The number the proxy gave to the request being answered; null outside of one. */
export async function requestNumber(): Promise<string | null> {
  try {
    return (await headers()).get("x-request-id");
  } catch {
    return null;
  }
}

/** Gives a bug the number of its request: the framework shows it in place of its own digest, and the log has it too. */
export async function referred(error: unknown): Promise<unknown> {
  const number = await requestNumber();
  if (number !== null && error instanceof Error && !("digest" in error)) Object.assign(error, { digest: number });
  return error;
}
