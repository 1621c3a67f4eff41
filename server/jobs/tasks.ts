import "server-only";
import { forgetExpired } from "@/server/access/forget-expired";
import { exportHeads } from "@/server/audit/export-heads";
import { runCampaigns } from "@/server/campaign/run-campaigns";
import { checkImport } from "@/server/import/check-import";
import { readImport } from "@/server/import/read-import";
import { recoverImports } from "@/server/import/recover-imports";
import { runImport } from "@/server/import/run-import";
import { undoImport } from "@/server/import/undo-import";
import { deliverLetter } from "@/server/mail/deliver-letter";
import { recoverLetters } from "@/server/mail/recover-letters";
import { sendDigests } from "@/server/notification/send-digests";
import { tellCalendar } from "@/server/notification/tell-calendar";

/**
 * Work done apart from any request, by whichever instance takes it: `run` may be called again after a failure, and must
 * bear it. With `cron` (« minute hour day month weekday », UTC) it also comes by itself, once for all the instances.
 */
export type BackgroundTask = { run: (payload: unknown) => Promise<void>; cron?: string };

export const TASKS: Readonly<Record<string, BackgroundTask>> = {
  deliver_letter: { run: deliverLetter },
  forget_expired: { run: forgetExpired, cron: "42 3 * * *" },
  export_audit_heads: { run: exportHeads, cron: "17 3 * * *" },
  recover_letters: { run: recoverLetters, cron: "* * * * *" },
  read_import: { run: readImport },
  check_import: { run: checkImport },
  run_import: { run: runImport },
  undo_import: { run: undoImport },
  recover_imports: { run: recoverImports, cron: "* * * * *" },
  // Each hour, and what is due at that hour in Paris is decided then: a missed hour is made up for by the next one.
  run_campaigns: { run: runCampaigns, cron: "35 * * * *" },
  tell_calendar: { run: tellCalendar, cron: "20 * * * *" },
  send_digests: { run: sendDigests, cron: "5 * * * *" },
};
