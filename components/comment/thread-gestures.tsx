"use client";

import { GestureForm } from "@/components/ui/gesture-form";
import { reopenComment, resolveComment, withdrawComment } from "@/server/comment/comment.commands";

/** Closes a thread, or opens it again. */
export function SettleGesture({ threadId, settled }: { threadId: string; settled: boolean }) {
  return (
    <GestureForm
      command={settled ? reopenComment : resolveComment}
      hidden={{ commentId: threadId }}
      label={settled ? "Rouvrir l’échange" : "Clore l’échange"}
    />
  );
}

export function WithdrawGesture({ commentId }: { commentId: string }) {
  return (
    <GestureForm
      command={withdrawComment}
      hidden={{ commentId }}
      label="Retirer mon commentaire"
      variant="bare"
      size="mini"
      className="justify-self-start"
    />
  );
}
