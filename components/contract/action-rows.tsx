"use client";

import clsx from "clsx";
import type { Route } from "next";
import { MiniRuler } from "@/components/charts/mini-ruler";
import { Sparkline } from "@/components/charts/sparkline";
import { WhyLink } from "@/components/explanation/why-link";
import { Link } from "@/components/ui/link";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { SortHeader } from "@/components/ui/sort-header";
import { StatusLabel } from "@/components/ui/status-label";
import { ACTION_COLUMNS, type ActionColumn, type ActionTableQuery } from "@/domain/action/action-table-query";
import type { ActionTotals } from "@/domain/contract/shared-totals";
import type { ExplainedFigure } from "@/domain/explanation/explained-figure";
import { inMillions, inSignedMillions, NBSP, plural, UNKNOWN } from "@/domain/shared/format";
import { nextSort } from "@/domain/shared/list-query";
import type { Cents } from "@/domain/shared/money";
import type { ActionLine, OpenLine } from "./action-lines";
import type { TableAddress } from "./actions-table";

export type Totals = {
  label: string;
  paid: Cents;
  programmed: Cents | null;
  gap: Cents | null;
  basisWarning: string | null;
  /** Whether they are figures of the contract, which can be explained, and not of the rows a filter keeps. */
  explained: boolean;
};

type ActionRowsProps = {
  lines: readonly ActionLine[];
  query: ActionTableQuery;
  address: TableAddress;
  totals: Totals | null;
};

const WIDE_ONLY = "max-md:hidden";

/** The table from 640 px up: amounts in millions, each ruler from zero to what is programmed. */
export function ActionRows({ lines, query, address, totals }: ActionRowsProps) {
  const sorted = { query, address };
  return (
    <ScrollRegion label="Tableau des actions" className="max-sm:hidden">
      <table className="table min-w-176">
        <caption className="sr-only">Les actions du contrat, montants en millions d’euros</caption>
        <thead>
          <tr>
            <Sortable column="numero" className="number w-9" {...sorted}>
              N°
            </Sortable>
            <Sortable column="action" {...sorted}>
              Action et porteur
            </Sortable>
            <Sortable column="meteo" className="w-33" {...sorted}>
              Météo
            </Sortable>
            <th scope="col" className="w-42 max-md:w-24">
              Payé, engagé / plan
            </th>
            <Sortable column="paye" className="number" {...sorted}>
              Payé
            </Sortable>
            <Sortable column="programme" className="number" {...sorted}>
              Programmé
            </Sortable>
            <Sortable column="ecart" className="number" {...sorted}>
              Écart au plan
            </Sortable>
            <th scope="col" className={clsx("w-20", WIDE_ONLY)}>
              12 mois
            </th>
            <Sortable column="jalon" className="w-40 max-md:w-32" {...sorted}>
              Prochain jalon
            </Sortable>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ActionRow key={line.number} line={line} />
          ))}
        </tbody>
        {totals && <TotalsRow totals={totals} />}
      </table>
    </ScrollRegion>
  );
}

function TotalsRow({ totals }: { totals: Totals }) {
  return (
    <tfoot>
      <tr>
        <td />
        <th scope="row" colSpan={3}>
          {totals.label}
          {totals.basisWarning && <span className="second">{totals.basisWarning}</span>}
        </th>
        <TotalCell why={totals.explained ? "paid" : null} label="Payé, ensemble">
          {inMillions(totals.paid, 2)}
        </TotalCell>
        <TotalCell why={totals.explained ? "programmed" : null} label="Programmé, ensemble">
          {inMillions(totals.programmed, 2)}
        </TotalCell>
        <TotalCell why={totals.explained ? "gap" : null} label="Écart au plan, ensemble">
          {inSignedMillions(totals.gap, 2)}
        </TotalCell>
        <td className={WIDE_ONLY} />
        <td />
      </tr>
    </tfoot>
  );
}

type TotalCellProps = { why: ExplainedFigure | null; label: string; children: string };

function TotalCell({ why, label, children }: TotalCellProps) {
  return (
    <td className="number whitespace-nowrap">
      {why && <WhyLink figure={why} label={label} className="-my-1" />}
      {children}
    </td>
  );
}

type SortableProps = Pick<ActionRowsProps, "query" | "address"> & {
  column: ActionColumn;
  className?: string;
  children: string;
};

function Sortable({ column, query, address, className, children }: SortableProps) {
  const sort = nextSort(query.sort, column, ACTION_COLUMNS);
  const order = query.sort.column === column ? query.sort.order : null;
  return (
    <SortHeader order={order} className={className ?? ""} {...address({ ...query, sort })}>
      {children}
    </SortHeader>
  );
}

function ActionRow({ line }: { line: ActionLine }) {
  const { number, title, carrier, href, open } = line;
  return (
    <tr>
      <td className="number text-encre-3">{number}</td>
      <th scope="row">
        {href === null ? title : <Link href={href as Route}>{title}</Link>}
        <span className="second">{carrier}</span>
      </th>
      <td>
        {open === null ? (
          <ToldStatus line={line} />
        ) : (
          <>
            <StatusLabel status={open.status} />
            <span className="second pl-5.75">{milestonesReached(line)}</span>
            {open.delay && <span className="second pl-5.75">{open.delay}</span>}
          </>
        )}
      </td>
      {open === null ? <ClosedCells totals={line.told?.totals ?? null} /> : <OpenCells open={open} />}
    </tr>
  );
}

/** « 4 jalons sur 9 » */
export function milestonesReached({ reached, total }: ActionLine): string {
  return total === 0 ? "aucun jalon" : `${reached}${NBSP}${plural(reached, "jalon", "jalons")} sur ${total}`;
}

function OpenCells({ open }: { open: OpenLine }) {
  const { paid, invoiced, committed, plannedToDate, programmed, forecast, gap, gapAlert, lastYear, next } = open;
  return (
    <>
      <td>
        <MiniRuler
          paid={paid}
          invoiced={invoiced}
          committed={committed}
          plan={plannedToDate}
          programmed={programmed}
          forecast={forecast}
        />
      </td>
      <td className="number font-gras">{inMillions(paid, 2)}</td>
      <td className="number">{inMillions(programmed, 2)}</td>
      <td className={clsx("number", gapAlert && "font-demi text-st-retard")}>{inSignedMillions(gap, 2)}</td>
      <td className={WIDE_ONLY}>
        <Sparkline points={lastYear} />
      </td>
      <td>
        {next === null ? UNKNOWN : next.title}
        {next && <span className={clsx("second", next.late && "font-demi text-st-retard")}>{next.words}</span>}
      </td>
    </>
  );
}

/** What is public of the status of an action this person can't open, beside its milestones, which always are. */
function ToldStatus({ line }: { line: ActionLine }) {
  const status = line.told?.status;
  if (!status) return milestonesReached(line);
  return (
    <>
      <StatusLabel status={status.status} />
      <span className="second pl-5.75">{milestonesReached(line)}</span>
      <span className="second pl-5.75">{status.sentence}</span>
    </>
  );
}

/** The amounts its people made public, or why there is none. */
function ClosedCells({ totals }: { totals: ActionTotals | null }) {
  return (
    <>
      {totals === null ? (
        <td colSpan={4} className="text-13 text-encre-3">
          {RESERVED}
        </td>
      ) : (
        <>
          <td>
            <MiniRuler {...totals} plan={null} />
          </td>
          <td className="number font-gras">{inMillions(totals.paid, 2)}</td>
          <td className="number">{inMillions(totals.programmed, 2)}</td>
          <td className="number">{UNKNOWN}</td>
        </>
      )}
      <td className={WIDE_ONLY} />
      <td>{UNKNOWN}</td>
    </>
  );
}

/** What stands for the amounts of an action one may not open. */
export const RESERVED = "Montants réservés à qui suit l’action";
