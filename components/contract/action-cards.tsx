"use client";

import clsx from "clsx";
import type { Route } from "next";
import { MiniRuler } from "@/components/charts/mini-ruler";
import { Link } from "@/components/ui/link";
import { StatusLabel } from "@/components/ui/status-label";
import { inMillions, inSignedMillions } from "@/domain/shared/format";
import type { ActionLine, OpenLine } from "./action-lines";
import { milestonesReached, RESERVED, type Totals } from "./action-rows";

const CARD =
  "grid grid-cols-[1.375rem_minmax(0,1fr)_auto] items-center gap-x-1 gap-y-0.75 border-b border-filet-fin py-3";

/** The same actions under 640 px: name and météo, ruler and amount, milestone. */
export function ActionCards({ lines, totals }: { lines: readonly ActionLine[]; totals: Totals | null }) {
  return (
    <div className="sm:hidden">
      <ul className="border-t-[length:var(--filet-epais)] border-encre">
        {lines.map((line) => (
          <li key={line.number}>
            {line.href === null ? (
              <div className={CARD}>
                <CardContent line={line} />
              </div>
            ) : (
              <Link href={line.href as Route} className={clsx(CARD, "text-encre no-underline")}>
                <CardContent line={line} />
              </Link>
            )}
          </li>
        ))}
      </ul>
      {totals && <CardsTotal totals={totals} />}
    </div>
  );
}

function CardsTotal({ totals }: { totals: Totals }) {
  return (
    <p className="flex flex-wrap justify-between gap-x-4 border-t-2 border-encre py-2.5 text-13 font-gras">
      <span>
        {totals.label}
        {totals.basisWarning && <span className="block font-normal text-encre-3">{totals.basisWarning}</span>}
      </span>
      <span>
        {inMillions(totals.paid, 2)} / {inMillions(totals.programmed, 2)}
        <span className="font-normal text-encre-2"> · écart {inSignedMillions(totals.gap, 2)}</span>
      </span>
    </p>
  );
}

function CardContent({ line }: { line: ActionLine }) {
  const { number, shortTitle, carrier, open } = line;
  return (
    <>
      <span className="text-encre-3">{number}</span>
      <span className="font-gras">{shortTitle}</span>
      {open || line.told?.status ? (
        <StatusLabel status={open ? open.status : (line.told?.status?.status ?? null)} className="text-13" />
      ) : (
        <span />
      )}
      {open ? <OpenContent open={open} /> : <ToldContent line={line} carrier={carrier} />}
    </>
  );
}

/** What is public of an action this person can't open. */
function ToldContent({ line, carrier }: { line: ActionLine; carrier: string }) {
  const { totals = null, status = null } = line.told ?? {};
  return (
    <>
      {totals && (
        <>
          <span className="col-start-2">
            <MiniRuler {...totals} plan={null} />
          </span>
          <span className="text-right text-13">
            <b>{inMillions(totals.paid, 2)}</b> / {inMillions(totals.programmed, 2)}
          </span>
        </>
      )}
      <span className="col-span-2 col-start-2 text-13 text-encre-3">
        {carrier} · {milestonesReached(line)}
        {status && <span className="block text-encre-2">{status.sentence}</span>}
        {totals === null && <span className="block">{RESERVED}</span>}
      </span>
    </>
  );
}

function OpenContent({ open }: { open: OpenLine }) {
  const { paid, invoiced, committed, plannedToDate, programmed, forecast, next } = open;
  return (
    <>
      <span className="col-start-2">
        <MiniRuler
          paid={paid}
          invoiced={invoiced}
          committed={committed}
          plan={plannedToDate}
          programmed={programmed}
          forecast={forecast}
        />
      </span>
      <span className="text-right text-13">
        <b>{inMillions(paid, 2)}</b> / {inMillions(programmed, 2)}
      </span>
      {next && (
        <span
          className={clsx(
            "col-span-2 col-start-2 text-13/4.5",
            next.late ? "font-demi text-st-retard" : "text-encre-2",
          )}
        >
          {next.title} · {next.words}
        </span>
      )}
    </>
  );
}
