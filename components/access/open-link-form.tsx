"use client";

import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { openSignInLinkInput } from "@/domain/access/access.schema";
import { openSignInLink } from "@/server/access/sign-in-link.commands";

/** Following a link changes nothing: machines do it before people. Only this button uses it up. */
export function OpenLinkForm({ next }: { next: string | null }) {
  const { bind, faults, refusal } = useCommand(openSignInLink, openSignInLinkInput);
  const said = refusal ?? faults[0]?.message;
  return (
    <form {...bind} className="grid gap-4">
      {said && <Note tone="error" role="alert" title={said} />}
      {next && <input type="hidden" name="suite" value={next} readOnly />}
      <SubmitButton pendingLabel="Connexion…" className="min-h-11">
        Entrer dans Creuset
      </SubmitButton>
    </form>
  );
}
