"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { GestureForm } from "@/components/ui/gesture-form";
import { useCommand } from "@/components/ui/use-command";
import { secondFactorInput } from "@/domain/access/access.schema";
import { grouped } from "@/domain/access/second-factor";
import { confirmSecondFactor, startSecondFactor } from "@/server/access/second-factor.commands";
import { CodeForm } from "./code-form";
import { RecoveryCodeList } from "./recovery-code-list";
import { ScanCode } from "./scan-code";

type SecondFactorSetupProps = {
  /** What is being set up; null before it is begun, and once it is in place. */
  pending: { secret: string; scan: { size: number; path: string } } | null;
  inPlace: boolean;
  /** Where one goes on to, once the recovery codes are kept. */
  next: Route;
  nextLabel: string;
  /** What is shown once it is in place. */
  children: ReactNode;
};

/** From nothing to a generator that works. */
export function SecondFactorSetup(props: SecondFactorSetupProps) {
  if (props.pending || props.inPlace) return <Enrolment {...props} />;
  return (
    <GestureForm
      command={startSecondFactor}
      hidden={{}}
      say={nothing}
      variant="primary"
      label="Commencer"
      pendingLabel="Préparation…"
      className="min-h-11 justify-self-start"
    />
  );
}

/** Stays where it is while the page changes from the one state to the other: it holds the codes shown once. */
function Enrolment({ pending, next, nextLabel, children }: SecondFactorSetupProps) {
  const form = useCommand(confirmSecondFactor, secondFactorInput);
  if (form.answer.status === "done" && form.answer.codes)
    return (
      <div className="grid gap-5">
        <RecoveryCodeList message={form.answer.message} codes={form.answer.codes} />
        <div className="print:hidden">
          <ButtonLink variant="primary" href={next}>
            {nextLabel}
          </ButtonLink>
        </div>
      </div>
    );
  if (!pending) return children;
  return (
    <ol className="grid gap-6">
      <Step rank={1} title="Scannez ce code avec l’application de votre téléphone">
        <ScanCode {...pending.scan} />
        <p className="mt-2 text-13 text-encre-3">
          Sans appareil photo, saisissez cette clé dans l’application&nbsp;:{" "}
          <b className="break-words text-encre" translate="no">
            {grouped(pending.secret).replaceAll("-", " ")}
          </b>
        </p>
      </Step>
      <Step rank={2} title="Donnez les six chiffres qu’elle affiche">
        <CodeForm
          form={form}
          label="Premier code"
          hint="Il change toutes les trente secondes."
          subject="Le second facteur n’est pas en place"
          submitLabel="Mettre en place"
        />
      </Step>
    </ol>
  );
}

function Step({ rank, title, children }: { rank: number; title: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <span aria-hidden="true" className="text-22/6 font-gras text-encre-3">
        {rank}
      </span>
      <div className="min-w-0">
        <p className="mb-3 font-demi">{title}</p>
        {children}
      </div>
    </li>
  );
}

function nothing() {}
