import { amountAxis, percent } from "@/components/charts/amount-axis";
import { ENVELOPE_HATCH } from "@/components/charts/hatch-patterns";
import { RulerAxis } from "@/components/charts/ruler-axis";
import type { EnvelopeBand } from "@/domain/contract/envelope";
import { announcedAmount, bandInWords } from "@/domain/contract/envelope.labels";
import { longDate, millions, NBSP, quoted } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";

const BAR_TOP = 48;
const AXIS = 84;

/** What was announced, from the lowest to the highest, with what was paid inside when it may be told; then each source. */
export function AnnouncedBand({ band, paid }: { band: EnvelopeBand; paid: Cents | null }) {
  const { low, high, claims } = band;
  const axis = amountAxis([high.amount, paid], 8);
  const at = (amount: number) => percent(amount / axis.max);
  const ends = low.amount === high.amount ? [high] : [high, low];
  return (
    <>
      <div className="@container pr-3.5 pl-px">
        <svg width="100%" height="116" className="chart" role="img" aria-label={sentence(band, paid)}>
          <rect
            x={at(low.amount)}
            y={BAR_TOP - 6}
            width={at(high.amount - low.amount)}
            height={AXIS - BAR_TOP + 6}
            fill={ENVELOPE_HATCH}
          />
          {ends.map(({ amount, shortAuthor }, rank) => (
            <g key={amount}>
              <line
                x1={at(amount)}
                x2={at(amount)}
                y1={4 + rank * 20}
                y2={AXIS}
                className="stroke-enveloppe"
                strokeWidth="1.5"
              />
              <text x={at(amount)} dx="-6" y={14 + rank * 20} textAnchor="end" className="envelope-text">
                {announcedAmount(amount)} · {shortAuthor}
              </text>
            </g>
          ))}
          {paid !== null && paid > 0 && (
            <>
              <rect y={BAR_TOP} width={at(paid)} height={AXIS - BAR_TOP} className="fill-paye" />
              <text x={at(paid)} dx="6" y={BAR_TOP + 22} className="strong halo">
                Payé {millions(paid)}
              </text>
            </>
          )}
          <RulerAxis axis={axis} y={AXIS} />
        </svg>
      </div>
      <ul className="mt-4 border-t border-filet">
        {claims.map(({ amount, author, wording, document, statedOn }) => (
          <li
            key={`${author} ${statedOn}`}
            className="grid gap-x-4 border-b border-filet-fin py-2.5 sm:grid-cols-[5rem_minmax(0,1fr)]"
          >
            <b className="text-16 font-demi">{announcedAmount(amount)}</b>
            <span className="text-13 text-encre-2">
              <span className="font-demi text-encre">{author}</span>, {longDate(statedOn)}, {quoted(wording)}
              <span className="block text-encre-3">{document}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function sentence({ claims }: EnvelopeBand, paid: Cents | null): string {
  const told = claims.map(({ amount, author }) => `${announcedAmount(amount)}, ${author}`).join("; ");
  return `Enveloppe annoncée${NBSP}: ${told}.${paid === null ? "" : ` Payé ${millions(paid)}.`}`;
}

/** The title of the section: the band, never its middle. */
export function bandTitle(band: EnvelopeBand | null): string {
  if (band === null) return "Aucune enveloppe n’est annoncée";
  return `${bandInWords(band)} annoncés, d’après ${band.claims.length === 1 ? "une source" : `${band.claims.length}${NBSP}sources`}`;
}
