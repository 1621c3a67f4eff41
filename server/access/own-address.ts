import "server-only";
import { env } from "@/server/env";

/** What stands before a path where no request is answered, in the jobs and in what they write: the configured address, else this machine. */
export function ownAddress(): string {
  const { PUBLIC_URL, PORT } = env();
  return PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://localhost:${PORT}`;
}
