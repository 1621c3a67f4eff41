"use client";

import type { Route } from "next";
import { type FormEvent, useActionState, useCallback, useId, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { type Answer, refusalIn } from "@/components/ui/command-answer";
import { DrawerBody, DrawerCancel, DrawerFooter, DrawerForm } from "@/components/ui/drawer-parts";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useGesture } from "@/components/ui/gesture-form";
import { Note } from "@/components/ui/note";
import { SubmissionKey } from "@/components/ui/submission-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToast } from "@/components/ui/toast";
import { useCommand } from "@/components/ui/use-command";
import { useDoneMessage } from "@/components/ui/use-done-message";
import { publishPointInput } from "@/domain/status/point.schema";
import { discardPointDraft, publishPoint, savePointDraft } from "@/server/status/status.commands";
import { DraftState } from "./draft-state";
import { PointFields } from "./point-fields";
import type { PointStart } from "./point-start";
import { usePointDraft } from "./use-point-draft";

type PointFormProps = { start: PointStart; closeHref: Route };

/** « Faire le point », from the draft if there is one; starting over from the last point is one press. */
export function PointForm({ start, closeHref }: PointFormProps) {
  const [fresh, setFresh] = useState(false);
  const { show } = useToast();
  const startOver = useCallback(
    (message: string) => {
      setFresh(true);
      show({ message });
    },
    [show],
  );
  const discard = useGesture(discardPointDraft, startOver);
  const discardId = useId();
  return (
    <>
      <form id={discardId} action={discard.submit} className="hidden">
        <input type="hidden" name="actionId" value={start.actionId} />
      </form>
      <Fields
        key={fresh ? "fresh" : "kept"}
        start={fresh ? { ...start, draft: null } : start}
        closeHref={closeHref}
        discardId={discardId}
      />
    </>
  );
}

function Fields({ start, closeHref, discardId }: PointFormProps & { discardId: string }) {
  const { draft, actionId } = start;
  const command = useCommand(publishPoint, publishPointInput, draft?.values ?? start.values);
  const { attempts, answer, field, faults, refusal, bind } = command;
  const [kept, keepDraft] = useActionState<Answer, FormData>(savePointDraft, { status: "idle" });
  const drafting = usePointDraft(bind.id, draft?.at ?? null);
  useDoneMessage(answer, closeHref);
  useDoneMessage(kept, closeHref);
  const notKept = refusalIn(kept);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    drafting.hold();
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    if (submitter?.hasAttribute("data-draft")) return;
    bind.onSubmit(event);
  }
  return (
    <DrawerForm {...bind} onSubmit={onSubmit} onInput={drafting.typed}>
      <DrawerBody>
        {answer.status === "done" && <Note tone="ok" role="status" title={answer.message} />}
        {kept.status === "done" && <Note tone="ok" role="status" title={kept.message} />}
        <ErrorSummary subject="Le point n’est pas publié" faults={faults} submission={attempts} />
        {refusal && <Note tone="error" role="alert" title={refusal} />}
        {notKept !== "" && <Note tone="error" role="alert" title={notKept} />}
        {draft && (
          <Note title={`${draft.words}, repris.`}>
            <SubmitButton form={discardId} variant="neutral" size="mini" className="justify-self-start">
              Repartir du dernier point
            </SubmitButton>
          </Note>
        )}
        <SubmissionKey />
        <input type="hidden" name="actionId" value={actionId} />
        <PointFields start={start} field={field} />
      </DrawerBody>
      <DrawerFooter>
        <SubmitButton pendingLabel="Publication…">Publier le point</SubmitButton>
        <button type="submit" formAction={keepDraft} data-draft className={buttonClass({})}>
          Garder en brouillon
        </button>
        <DrawerCancel closeHref={closeHref} />
        <DraftState saved={drafting.saved} refusal={drafting.refusal} />
      </DrawerFooter>
    </DrawerForm>
  );
}
