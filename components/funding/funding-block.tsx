import clsx from "clsx";
import { Plus } from "lucide-react";
import { WhyLink } from "@/components/explanation/why-link";
import { actionHref, type Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import type { ExplainedFigure } from "@/domain/explanation/explained-figure";
import { MEANINGS } from "@/domain/explanation/figure-meaning";
import { FUNDING_STATUS_LABELS } from "@/domain/funding/funding.labels";
import { type FundingLine, isLost } from "@/domain/funding/funding-line";
import { fundingSums } from "@/domain/funding/funding-sums";
import { inMillions } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import type { FullAction } from "@/server/territory/visible-contract";

type FundingBlockProps = { action: FullAction; lines: readonly FundingLine[]; place: Place };

const DIGITS = 2;

/** Who funds the action, in millions: what is counted on, signed and received, on one scale. */
export function FundingBlock({ action, lines, place }: FundingBlockProps) {
  const href = (query: Record<string, string> = {}) => actionHref(place, action.number, query, "/financement");
  return (
    <section aria-labelledby="financement" className="min-w-0">
      <SectionHeading
        id="financement"
        title="Plan de financement"
        description={<BarsKey taxBasis={action.taxBasis} />}
      />
      {lines.length === 0 ? (
        <EmptyState
          title="Aucun financeur saisi."
          actions={
            action.rights.recordFunding && (
              <ButtonLink href={href({ saisir: "financeur" })} size="mini" icon={<Plus aria-hidden="true" />}>
                Ajouter un financeur
              </ButtonLink>
            )
          }
        >
          Le premier fera apparaître qui finance, ce qui est signé et ce qui est versé.
        </EmptyState>
      ) : (
        <>
          <FundersTable lines={lines} />
          <p className="mt-3 text-13 print:hidden">
            <Link href={href()}>Voir les dossiers et ce qui peut être appelé</Link>
          </p>
        </>
      )}
    </section>
  );
}

/** The bars' own marks: which tone is the darker one depends on the theme. */
function BarsKey({ taxBasis }: { taxBasis: string }) {
  const swatch = "inline-block h-2.5 w-4.5 align-baseline";
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <span>M€ {taxBasis}</span>
      <span>
        <span aria-hidden="true" className={clsx(swatch, "border border-dashed border-bord")} /> prévu
      </span>
      <span>
        <span aria-hidden="true" className={clsx(swatch, "bg-engage")} /> conventionné
      </span>
      <span>
        <span aria-hidden="true" className={clsx(swatch, "bg-paye")} /> versé
      </span>
    </span>
  );
}

function FundersTable({ lines }: { lines: readonly FundingLine[] }) {
  const sums = fundingSums(lines);
  const widest = Math.max(
    1,
    ...lines.map(({ planned, contracted, received }) => Math.max(planned, contracted ?? 0, received)),
  );
  return (
    <table className="table">
      <caption className="sr-only">Plan de financement par financeur, en millions d’euros</caption>
      <thead>
        <tr>
          <th scope="col">Financeur</th>
          <th scope="col" className="number">
            Prévu
          </th>
          <th scope="col" className="number">
            Conv.<span className="sr-only"> (conventionné)</span>
          </th>
          <th scope="col" className="number">
            Versé
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className="[&>*]:align-top">
            <th scope="row" className="w-full">
              <span className={clsx("font-demi", isLost(line.status) && "line-through")}>{line.funder}</span>
              <FundingBar line={line} widest={widest} />
            </th>
            <td className="number">{inMillions(line.planned, DIGITS)}</td>
            <td className="number">
              <Contracted line={line} />
            </td>
            <td className="number">{inMillions(line.received, DIGITS)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <TotalCell figure="fundingPlanned" amount={sums.planned} />
          <TotalCell figure="fundingContracted" amount={sums.contracted} />
          <TotalCell figure="fundingReceived" amount={sums.received} />
        </tr>
      </tfoot>
    </table>
  );
}

function TotalCell({ figure, amount }: { figure: ExplainedFigure; amount: Cents }) {
  return (
    <td className="number whitespace-nowrap">
      <WhyLink figure={figure} label={MEANINGS[figure].label} className="-my-1" />
      {inMillions(amount, DIGITS)}
    </td>
  );
}

/** What is signed; a file not signed yet is « en cours », a lost one says how. */
function Contracted({ line: { status, contracted } }: { line: FundingLine }) {
  if (isLost(status)) return <span className="text-encre-3">{FUNDING_STATUS_LABELS[status].toLowerCase()}</span>;
  if (contracted === null) return <span className="text-encre-3">en cours</span>;
  return inMillions(contracted, DIGITS);
}

/** Three amounts over one another from zero. Their figures stand beside it. */
function FundingBar({ line, widest }: { line: FundingLine; widest: number }) {
  const { planned, contracted, received, status } = line;
  const signed = isLost(status) ? 0 : (contracted ?? 0);
  const width = (amount: number) => `${(Math.max(0, amount) * 100) / widest}%`;
  return (
    <svg aria-hidden="true" width="100%" height="10" className="mt-1 block overflow-visible">
      {planned > 0 && (
        <rect
          x="0.5"
          y="0.5"
          width={width(planned)}
          height="9"
          className={clsx("fill-none", signed > 0 ? "stroke-engage-trait" : "stroke-bord")}
          strokeDasharray={signed > 0 ? undefined : "2 2"}
        />
      )}
      <rect width={width(signed)} height="10" className="fill-engage" />
      <rect width={width(received)} height="10" className="fill-paye" />
    </svg>
  );
}
