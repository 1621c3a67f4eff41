import "server-only";
import { deliverLetter } from "@/server/mail/deliver-letter";
import { recoverLetters } from "@/server/mail/recover-letters";

/**
 * Work done apart from any request, by whichever instance takes it: `run` may be called again after a failure, and must
 * bear it. With `cron` (« minute hour day month weekday », UTC) it also comes by itself, once for all the instances.
 */
export type BackgroundTask = { run: (payload: unknown) => Promise<void>; cron?: string };

export const TASKS: Readonly<Record<string, BackgroundTask>> = {
  deliver_letter: { run: deliverLetter },
  recover_letters: { run: recoverLetters, cron: "* * * * *" },
};
