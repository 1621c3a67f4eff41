"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { TextArea } from "@/components/ui/text-area";
import { withdrawClaimInput } from "@/domain/contract/envelope.schema";
import { withdrawClaim } from "@/server/contract/envelope.commands";

export function WithdrawClaimForm({ claimId, closeHref }: { claimId: string; closeHref: Route }) {
  return (
    <CommandForm
      command={withdrawClaim}
      schema={withdrawClaimInput}
      hidden={{ claimId }}
      subject="L’annonce n’est pas retirée"
      submitLabel="Retirer l’annonce"
      closeHref={closeHref}
    >
      {(field) => (
        <TextArea
          {...field("reason")}
          label="Pourquoi la retirer"
          limit={400}
          hint="Elle reste lisible ici, barrée, avec cette raison ; elle ne compte plus à partir d’aujourd’hui"
        />
      )}
    </CommandForm>
  );
}
