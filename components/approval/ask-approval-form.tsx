import { Stamp } from "lucide-react";
import { GestureForm } from "@/components/ui/gesture-form";
import { askApproval } from "@/server/approval/approval.commands";

type AskApprovalFormProps = { amendmentId: string; version: number; again: boolean };

export function AskApprovalForm({ amendmentId, version, again }: AskApprovalFormProps) {
  return (
    <GestureForm
      command={askApproval}
      hidden={{ amendmentId, version: String(version) }}
      keyed={String(version)}
      variant="primary"
      className="justify-self-start"
      icon={<Stamp aria-hidden="true" />}
      label={again ? "Redemander l’approbation" : "Demander l’approbation"}
    />
  );
}
