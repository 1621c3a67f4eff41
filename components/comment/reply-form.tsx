"use client";

import type { Route } from "next";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { SubmissionKey } from "@/components/ui/submission-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { useDoneMessage } from "@/components/ui/use-done-message";
import { COMMENT_LENGTH, replyToCommentInput } from "@/domain/comment/comment.schema";
import { replyToComment } from "@/server/comment/comment.commands";
import { MentionArea } from "./mention-area";
import { type CallableOption, MentionBoxes } from "./mention-boxes";

type ReplyFormProps = {
  threadId: string;
  /** Internal to the State, as the thread it answers. */
  internal: boolean;
  callable: readonly CallableOption[];
  closeHref: Route;
};

/** An answer, under the thread it belongs to and for the same readers. */
export function ReplyForm({ threadId, internal, callable, closeHref }: ReplyFormProps) {
  const { attempts, answer, bind, field, faults, refusal } = useCommand(replyToComment, replyToCommentInput);
  useDoneMessage(answer, closeHref);
  return (
    <form {...bind} className="grid gap-4">
      <ErrorSummary subject="La réponse n’est pas publiée" faults={faults} submission={attempts} />
      {refusal && <Note tone="error" role="alert" title={refusal} />}
      <SubmissionKey />
      <input type="hidden" name="threadId" value={threadId} />
      <MentionArea
        {...field("text")}
        label="Votre réponse"
        hint={
          internal ? "Lue par l’État seulement" : "Lue par tous ceux qui lisent l’action ; « @ » prévient quelqu’un"
        }
        limit={COMMENT_LENGTH}
        rows={4}
        callable={callable}
      />
      <MentionBoxes field={field("mentions")} callable={callable} mixed={false} />
      <div>
        <SubmitButton>{internal ? "Répondre pour l’État seulement" : "Répondre"}</SubmitButton>
      </div>
    </form>
  );
}
