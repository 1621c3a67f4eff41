"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { TextArea } from "@/components/ui/text-area";
import { withdrawProofInput } from "@/domain/attachment/attachment.schema";
import { withdrawProof } from "@/server/attachment/proof.commands";

type WithdrawProofFormProps = { proofId: string; fileName: string; closeHref: Route };

export function WithdrawProofForm({ proofId, fileName, closeHref }: WithdrawProofFormProps) {
  return (
    <CommandForm
      command={withdrawProof}
      schema={withdrawProofInput}
      hidden={{ proofId }}
      subject="La pièce n’est pas retirée"
      submitLabel="Retirer la pièce"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <p className="text-13 text-encre-2">
            « <bdi>{fileName}</bdi> » ne pourra plus être ouverte. Sa ligne reste à l’action, avec la raison du retrait.
          </p>
          <TextArea {...field("reason")} label="Raison" hint="Elle reste au journal." limit={400} rows={2} />
        </>
      )}
    </CommandForm>
  );
}
