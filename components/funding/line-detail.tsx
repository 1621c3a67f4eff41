import clsx from "clsx";
import type { Route } from "next";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { DrawerBody, DrawerCancel, DrawerFooter } from "@/components/ui/drawer-parts";
import { Link } from "@/components/ui/link";
import { FUNDING_STAGE_LABELS, FUNDING_STATUS_LABELS, PAYMENT_KIND_LABELS } from "@/domain/funding/funding.labels";
import type { FundedLine } from "@/domain/funding/funding-plan";
import { dateTime, eurosExact, numericDate } from "@/domain/shared/format";
import { liveEntries } from "@/domain/spending/ledger";
import type { FundingGesture } from "@/server/funding/funding-page";
import type { FundingPayment, FundingStep } from "@/server/funding/funding-page.queries";
import { LineState, type LineStateContext } from "./line-state";
import { LineTerms } from "./line-terms";

export type LineDetailProps = {
  line: FundedLine;
  steps: readonly FundingStep[];
  payments: readonly FundingPayment[];
  context: LineStateContext;
  writable: boolean;
  /** What is said of it. */
  talk: ReactNode;
  closeHref: Route;
  hrefFor: (gesture: FundingGesture, target?: { etape?: string; ecriture?: string }) => Route;
};

/** The whole life of a line: where it stands, every step and every payment ever recorded, wrong ones struck through. */
export function LineDetail({ line, steps, payments, context, writable, talk, closeHref, hrefFor }: LineDetailProps) {
  const live = new Set(liveEntries(payments).map(({ id }) => id));
  return (
    <div className="grid h-full grid-rows-[minmax(0,1fr)_auto]">
      <DrawerBody>
        <LineState line={line} context={context} full />
        <LineTerms line={line} />
        <dl className="grid grid-cols-3 border-y border-filet text-13">
          {AMOUNTS.map(([key, label], rank) => (
            <div
              key={key}
              className={clsx("border-filet py-2", rank % 3 > 0 && "border-l pl-3", rank > 2 && "border-t")}
            >
              <dt className="text-encre-2">{label}</dt>
              <dd className="text-14 font-demi">{line[key] === null ? "pas encore" : eurosExact(line[key])}</dd>
            </div>
          ))}
        </dl>
        <h3>Étapes du dossier</h3>
        <ol className="-mt-3 border-t border-encre">
          {steps.map((step) => (
            <StepRow
              key={step.id}
              step={step}
              retractHref={writable && !step.retracted ? hrefFor("retirer", { etape: step.id }) : null}
            />
          ))}
        </ol>
        <h3>Demandes et versements</h3>
        {payments.length === 0 ? (
          <p className="-mt-3 text-13 text-encre-2">Rien n’a encore été demandé à ce financeur.</p>
        ) : (
          <ol className="-mt-3 border-t border-encre">
            {payments.map((entry) => (
              <PaymentRow
                key={entry.id}
                entry={entry}
                live={live.has(entry.id)}
                cancelHref={writable && live.has(entry.id) ? hrefFor("annuler", { ecriture: entry.id }) : null}
              />
            ))}
          </ol>
        )}
        {talk}
      </DrawerBody>
      <DrawerFooter>
        {writable && (
          <>
            <ButtonLink href={hrefFor("etape")} variant="primary" scroll={false}>
              Enregistrer une étape
            </ButtonLink>
            <ButtonLink href={hrefFor("appel")} scroll={false}>
              Demander un paiement
            </ButtonLink>
            <ButtonLink href={hrefFor("versement")} scroll={false}>
              Enregistrer un versement
            </ButtonLink>
            <ButtonLink href={hrefFor("modifier")} variant="bare" scroll={false}>
              Modifier l’intitulé
            </ButtonLink>
          </>
        )}
        <DrawerCancel closeHref={closeHref}>Fermer</DrawerCancel>
      </DrawerFooter>
    </div>
  );
}

const AMOUNTS = [
  ["requested", "Demandé"],
  ["granted", "Accordé"],
  ["contracted", "Conventionné"],
  ["planned", "Prévu"],
  ["claimed", "Appelé"],
  ["received", "Versé"],
] as const satisfies readonly (readonly [keyof FundedLine, string])[];

function StepRow({ step, retractHref }: { step: FundingStep; retractHref: Route | null }) {
  const { retracted } = step;
  const label = FUNDING_STATUS_LABELS[step.status];
  return (
    <li className="grid gap-0.5 border-b border-filet-fin py-2.5 text-13">
      <p className={clsx("flex flex-wrap items-baseline gap-x-3 text-14 font-demi", retracted && "line-through")}>
        <span>{label}</span>
        {step.amount !== null && <span className="ml-auto">{eurosExact(step.amount)}</span>}
      </p>
      <p className="text-encre-2">
        {[numericDate(step.on), step.holder, step.document].filter((part) => part !== null).join(" · ")}
        {retracted && " · étape retirée"}
      </p>
      {step.reason && <p className="text-encre-2">« {step.reason} »</p>}
      {retracted && (
        <p className="text-encre-2">
          Retirée par {retracted.author} : « {retracted.reason} »
        </p>
      )}
      <p className="flex flex-wrap gap-x-3 text-12 text-encre-3">
        Saisi par {step.author} le {dateTime(step.recordedAt)}
        {retractHref && (
          <Link href={retractHref} scroll={false} className="text-13 font-demi">
            Retirer<span className="sr-only"> l’étape {label}</span>
          </Link>
        )}
      </p>
    </li>
  );
}

function PaymentRow({ entry, live, cancelHref }: { entry: FundingPayment; live: boolean; cancelHref: Route | null }) {
  const cancelled = !live && entry.reversesId === null;
  const label = `${FUNDING_STAGE_LABELS[entry.stage]} · ${PAYMENT_KIND_LABELS[entry.kind].toLowerCase()}`;
  return (
    <li className="grid gap-0.5 border-b border-filet-fin py-2.5 text-13">
      <p className={clsx("flex flex-wrap items-baseline gap-x-3 text-14 font-demi", cancelled && "line-through")}>
        <span>{label}</span>
        <span className="ml-auto">{eurosExact(entry.amount)}</span>
      </p>
      <p className="text-encre-2">
        {numericDate(entry.on)}
        {entry.reversesId !== null && " · annulation"}
        {cancelled && " · valeur annulée"}
        {entry.document && ` · ${entry.document}`}
      </p>
      {entry.reason && <p className="text-encre-2">« {entry.reason} »</p>}
      <p className="flex flex-wrap gap-x-3 text-12 text-encre-3">
        Saisi par {entry.author} le {dateTime(entry.recordedAt)}
        {cancelHref && (
          <Link href={cancelHref} scroll={false} className="text-13 font-demi">
            Annuler
            <span className="sr-only">
              {" "}
              {label} de {eurosExact(entry.amount)}
            </span>
          </Link>
        )}
      </p>
    </li>
  );
}
