"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { Link } from "@/components/ui/link";
import { TextArea } from "@/components/ui/text-area";
import { approveInput, refuseInput } from "@/domain/approval/approval.schema";
import { approve, refuse } from "@/server/approval/approval.commands";

type AnswerFormProps = {
  approvalId: string;
  /** « la clôture », « l’avenant n° 3 » */
  subject: string;
  otherHref: Route;
  closeHref: Route;
  children: React.ReactNode;
};

export function ApproveForm({ approvalId, subject, otherHref, closeHref, children }: AnswerFormProps) {
  return (
    <CommandForm
      command={approve}
      schema={approveInput}
      hidden={{ approvalId }}
      subject="Rien n’est approuvé"
      submitLabel={`Approuver ${subject}`}
      closeHref={closeHref}
    >
      {(field) => (
        <>
          {children}
          <TextArea {...field("reason")} label="Un mot à qui l’a demandé" optional limit={1000} rows={2} />
          <p className="text-13">
            <Link href={otherHref} scroll={false}>
              Refuser, avec une phrase
            </Link>
          </p>
        </>
      )}
    </CommandForm>
  );
}

export function RefuseForm({ approvalId, subject, otherHref, closeHref, children }: AnswerFormProps) {
  return (
    <CommandForm
      command={refuse}
      schema={refuseInput}
      hidden={{ approvalId }}
      subject="Rien n’est refusé"
      submitLabel={`Refuser ${subject}`}
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <TextArea
            {...field("reason")}
            label="Ce qui manque"
            hint="C’est ce que lira la personne qui a demandé"
            limit={1000}
            rows={3}
          />
          <p className="text-13">
            <Link href={otherHref} scroll={false}>
              Revenir à l’approbation
            </Link>
          </p>
          {children}
        </>
      )}
    </CommandForm>
  );
}
