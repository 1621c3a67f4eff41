"use client";

import { RefreshCw } from "lucide-react";
import { GestureForm } from "@/components/ui/gesture-form";
import { confirmPoint, withdrawClosing } from "@/server/status/status.commands";

/** « Rien de neuf »: one press. `last` is the day of the declaration it confirms, of which it carries one key. */
export function NothingNew({ actionId, last }: { actionId: string; last: string }) {
  return (
    <GestureForm
      command={confirmPoint}
      hidden={{ actionId }}
      keyed={last}
      size="mini"
      icon={<RefreshCw aria-hidden="true" />}
      label="Rien de neuf"
    />
  );
}

export function WithdrawClosing({ approvalId }: { approvalId: string }) {
  return <GestureForm command={withdrawClosing} hidden={{ approvalId }} label="Retirer la demande" size="mini" />;
}
