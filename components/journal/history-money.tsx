import { Download } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { periodInWords } from "@/domain/journal/history-headline";
import { euros, NBSP } from "@/domain/shared/format";
import { type Cents, sumCents, ZERO } from "@/domain/shared/money";
import { commonAccounting } from "@/domain/spending/stage";
import { stageLabel } from "@/domain/spending/stage.labels";
import type { History } from "@/server/audit/history.queries";
import type { PeriodMoney } from "@/server/audit/period-money.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { type HistoryPlace, historyFileHref, historyHref } from "./history-links";

type HistoryMoneyProps = {
  at: HistoryPlace;
  actions: readonly FullAction[];
  history: History;
  money: readonly PeriodMoney[];
};
type Moved = { number: number; changes: number } & Omit<PeriodMoney, "action">;

const NOTHING = { committed: ZERO, invoiced: ZERO, paid: ZERO, corrected: ZERO };
const AMOUNTS = ["committed", "invoiced", "paid", "corrected"] as const;

/** What the changes of the period moved, action by action. */
export function HistoryMoney({ at, actions, history, money }: HistoryMoneyProps) {
  const rows = moved(actions, history, money);
  if (rows.length === 0) return null;
  const titles = new Map(actions.map(({ number, shortTitle }) => [number, `${number} · ${shortTitle}`]));
  const concerned = actions.filter(({ number }) => rows.some((row) => row.number === number));
  const invoiced = stageLabel("INVOICED", commonAccounting(concerned.map(({ accounting }) => accounting)));
  return (
    <section aria-labelledby="montants" className="mt-6">
      <h2 id="montants">Ce que ces changements ont déplacé</h2>
      <p className="mt-0.5 max-w-(--colonne-lecture) text-13 text-encre-3">{caption(at)}</p>
      <ScrollRegion label="Montants saisis par action" className="mt-3">
        <table className="table dense min-w-150">
          <caption className="sr-only">Changements et montants saisis par action</caption>
          <thead>
            <tr>
              <th scope="col">Action</th>
              {["Changements", "Engagé", invoiced, "Payé", "Corrigé"].map((label) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number}>
                <th scope="row">
                  {row.number === 0 ? (
                    "Contrat"
                  ) : (
                    <Link href={historyHref(at, { action: row.number })}>{titles.get(row.number)}</Link>
                  )}
                </th>
                <Cells row={row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Ensemble</th>
              <Cells row={totalOf(rows)} />
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <Files at={at} />
    </section>
  );
}

function caption({ query }: HistoryPlace): string {
  const when = periodInWords(query);
  return `Montants saisis${when === "" ? " depuis le début" : when}, quelle que soit la date qu’ils portent, nets des corrections. Corrigé${NBSP}: total des écritures annulées, toutes étapes confondues.`;
}

function moved(actions: readonly FullAction[], { byAction }: History, money: readonly PeriodMoney[]): Moved[] {
  return [...actions.map(({ number }) => number), 0].flatMap((number) => {
    const changes = byAction.get(number) ?? 0;
    const { action: _, ...amounts } = money.find(({ action }) => action === number) ?? { action: number, ...NOTHING };
    return changes > 0 || AMOUNTS.some((name) => amounts[name] !== 0) ? [{ number, changes, ...amounts }] : [];
  });
}

function totalOf(rows: readonly Moved[]): Moved {
  const sum = (name: (typeof AMOUNTS)[number]): Cents => sumCents(rows.map((row) => row[name]));
  const changes = rows.reduce((all, row) => all + row.changes, 0);
  return {
    number: 0,
    changes,
    committed: sum("committed"),
    invoiced: sum("invoiced"),
    paid: sum("paid"),
    corrected: sum("corrected"),
  };
}

function Cells({ row }: { row: Moved }) {
  return (
    <>
      <td className="number">{row.changes}</td>
      {AMOUNTS.map((name) => (
        <td key={name} className={row[name] === 0 ? "number text-encre-3" : "number"}>
          {euros(row[name])}
        </td>
      ))}
    </>
  );
}

const FILES = [
  { format: "csv", label: "CSV français", name: "toutes les lignes, CSV à points-virgules" },
  { format: "rfc4180", label: "CSV RFC 4180", name: "toutes les lignes, CSV à virgules" },
  { format: "xlsx", label: "XLSX", name: "toutes les lignes, classeur" },
  { format: "ods", label: "ODS", name: "toutes les lignes, classeur OpenDocument" },
] as const;

/** Every line the filters keep, whatever the page shown. */
function Files({ at }: { at: HistoryPlace }) {
  return (
    <div className="mt-3 flex flex-wrap items-center gap-1.5 text-13 text-encre-3 print:hidden">
      <span className="mr-1 max-sm:basis-full">Télécharger ces changements{NBSP}:</span>
      {FILES.map(({ format, label, name }) => (
        <a
          key={format}
          href={historyFileHref(at, format)}
          download
          aria-label={`${label}, ${name}`}
          className={buttonClass({ size: "mini" })}
        >
          <Download aria-hidden="true" />
          {label}
        </a>
      ))}
    </div>
  );
}
