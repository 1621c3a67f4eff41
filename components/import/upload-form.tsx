"use client";

import { type FormEvent, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SubmissionKey } from "@/components/ui/submission-key";
import type { ImportKind } from "@/domain/import/import-kind";
import { IMPORT_REFUSALS } from "@/domain/import/import-refusals";
import type { ImportAmendment } from "@/domain/import/import-view";
import { FileField, KindField, PlanField } from "./file-choice";

type UploadFormProps = {
  /** Where the file goes. */
  address: string;
  kinds: readonly ImportKind[];
  chosen: ImportKind;
  amendments: readonly ImportAmendment[];
  /** What the last sending was refused for, when the page came back from it. */
  refusal: string | null;
};

const LARGEST = 25 * 1024 * 1024;

/** A file and what it brings, in a plain form: sending it records nothing and leads to its import. */
export function UploadForm({ address, kinds, chosen, amendments, refusal }: UploadFormProps) {
  const { fault, isSending, onSubmit } = useSending(refusal);
  return (
    <form
      action={address}
      method="post"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      className="group/envoi grid gap-5"
    >
      <SubmissionKey />
      <KindField kinds={kinds} chosen={chosen} />
      <PlanField amendments={amendments} />
      <FileField error={fault === null ? undefined : [fault]} />
      <Note tone="plain">
        Le fichier est lu et vérifié ligne à ligne. Rien n’est enregistré avant que vous ne le demandiez.
      </Note>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" aria-disabled={isSending}>
          Lire le fichier
        </Button>
        <p role="status" className="text-13 text-encre-2">
          {isSending && "Envoi du fichier…"}
        </p>
      </div>
    </form>
  );
}

/** What can be told of a file before it leaves is told at once; the rest is the server's. */
function useSending(refusal: string | null) {
  const [fault, setFault] = useState(refusal);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    const again = () => setSending(false);
    window.addEventListener("pageshow", again);
    return () => window.removeEventListener("pageshow", again);
  }, []);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const input = event.currentTarget.elements.namedItem("file");
    const early = faultOf(input instanceof HTMLInputElement ? input.files?.item(0) : null);
    setFault(early);
    if (early !== null && input instanceof HTMLElement) input.focus();
    if (early !== null || isSending) event.preventDefault();
    else setSending(true);
  }
  return { fault, isSending, onSubmit };
}

function faultOf(file: File | null | undefined): string | null {
  if (!file) return IMPORT_REFUSALS.absent;
  if (file.size === 0) return IMPORT_REFUSALS.vide;
  return file.size > LARGEST ? IMPORT_REFUSALS.lourd : null;
}
