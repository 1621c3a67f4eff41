"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DrawerBody, DrawerCancel, DrawerFooter, DrawerForm } from "@/components/ui/drawer-parts";
import { FieldFrame, fieldAria } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { SubmissionKey } from "@/components/ui/submission-key";
import { useToast } from "@/components/ui/toast";
import { ACCEPTED } from "@/domain/attachment/file-kinds";
import { NBSP, share } from "@/domain/shared/format";
import { faultBeforeSending, sendFile } from "./send-file";

type Choice = { value: string; label: string; group: string };
type AddProofFormProps = {
  /** Where the file goes; it is a plain form there without scripts. */
  address: string;
  choices: readonly Choice[];
  chosen: string;
  /** What the last sending was refused for, when the page came back from it. */
  refusal: string | null;
  closeHref: Route;
};

const HINT = "PDF, image, document Word, Excel, PowerPoint ou OpenDocument. 10 Mo au plus.";

export function AddProofForm({ address, choices, chosen, refusal, closeHref }: AddProofFormProps) {
  const id = useId();
  const { fault, sent, onSubmit } = useSending(refusal, closeHref);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (fault) file.current?.focus();
  }, [fault]);
  const error = fault ? [fault] : undefined;
  return (
    <DrawerForm action={address} method="post" encType="multipart/form-data" onSubmit={onSubmit}>
      <DrawerBody>
        <SubmissionKey />
        <FieldFrame id={`${id}-file`} label="Fichier" hint={HINT} error={error}>
          <input
            ref={file}
            type="file"
            id={`${id}-file`}
            name="file"
            accept={ACCEPTED}
            className="control h-auto py-2 file:mr-3 file:rounded-2 file:border file:border-bord file:bg-surface file:px-2.5 file:py-1 file:text-13 file:font-demi file:text-encre"
            {...fieldAria({ id: `${id}-file`, hint: HINT, error })}
          />
        </FieldFrame>
        <FieldFrame id={`${id}-sur`} label="Ce que la pièce prouve">
          <select id={`${id}-sur`} name="sur" className="control" defaultValue={chosen}>
            {[...new Set(choices.map(({ group }) => group))].map((group) => (
              <optgroup key={group} label={group}>
                {choices
                  .filter((choice) => choice.group === group)
                  .map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </FieldFrame>
        <Progress sent={sent} />
        <Note tone="plain">
          La pièce est lue par celles et ceux qui lisent l’action en entier. Le pilote, la préfecture et le chef de
          projet en sont prévenus.
        </Note>
      </DrawerBody>
      <DrawerFooter>
        <Button type="submit" variant="primary" aria-disabled={sent !== null}>
          {sent === null ? "Déposer la pièce" : "Envoi…"}
        </Button>
        <DrawerCancel closeHref={closeHref} />
      </DrawerFooter>
    </DrawerForm>
  );
}

function Progress({ sent }: { sent: number | null }) {
  const tenths = sent === null ? null : Math.floor(sent * 10) / 10;
  return (
    <div role="status" className="text-13 text-encre-2 empty:hidden">
      {sent !== null && (
        <>
          <progress value={sent} max={1} aria-hidden="true" className="block h-2 w-full accent-braise" />
          <span>{tenths === 1 ? "Vérification du fichier reçu…" : `Envoi${NBSP}: ${share(tenths)}`}</span>
        </>
      )}
    </div>
  );
}

function useSending(refusal: string | null, closeHref: Route) {
  const toast = useToast();
  const router = useRouter();
  const [fault, setFault] = useState(refusal);
  const [sent, setSent] = useState<number | null>(null);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sent !== null) return;
    const form = event.currentTarget;
    const early = faultBeforeSending(new FormData(form).get("file"));
    setFault(early);
    if (early) return;
    setSent(0);
    const answer = await sendFile(form, setSent);
    setSent(null);
    if (answer.status === "signIn") return location.assign(answer.href);
    if (answer.status === "refused") return setFault(answer.message);
    toast.show({ message: answer.message });
    router.replace(closeHref, { scroll: false });
    router.refresh();
  }
  return { fault, sent, onSubmit };
}
