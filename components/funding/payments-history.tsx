import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import { PAYMENT_KIND_LABELS } from "@/domain/funding/funding.labels";
import type { FundedLine } from "@/domain/funding/funding-plan";
import { eurosExact, numericDate, plural, quantity } from "@/domain/shared/format";
import { liveEntries } from "@/domain/spending/ledger";
import type { FundingPayment } from "@/server/funding/funding-page.queries";
import { type FundingPlace, lineHref } from "./funding-links";

type PaymentsHistoryProps = { lines: readonly FundedLine[]; payments: readonly FundingPayment[]; at: FundingPlace };

/** Every claim and receipt of the action, the latest first; the wrong ones stay, struck through, with why. */
export function PaymentsHistory({ lines, payments, at }: PaymentsHistoryProps) {
  const live = new Set(liveEntries(payments).map(({ id }) => id));
  const corrections = new Map(
    payments.flatMap((entry) => (entry.reversesId ? [[entry.reversesId, entry] as const] : [])),
  );
  const shown = payments.filter(({ reversesId }) => reversesId === null).toReversed();
  const counts = (["CLAIMED", "RECEIVED"] as const).map(
    (stage) => payments.filter((entry) => entry.stage === stage && live.has(entry.id)).length,
  );
  const [claims = 0, receipts = 0] = counts;
  return (
    <section aria-labelledby="versements" className="mt-10 max-sm:mt-8">
      <SectionHeading
        id="versements"
        ruled
        title={`${quantity(claims, "demande", "demandes")} et ${quantity(receipts, "versement", "versements")} ${plural(claims + receipts, "enregistré", "enregistrés")}`}
      />
      {shown.length === 0 ? (
        <p className="py-3 text-13 text-encre-2">
          Aucune demande de paiement. La première se saisit depuis le financeur, une fois la convention signée.
        </p>
      ) : (
        <ol className="text-13">
          {shown.map((entry) => (
            <PaymentRow
              key={entry.id}
              entry={entry}
              line={lines.find(({ id }) => id === entry.lineId)}
              live={live.has(entry.id)}
              correction={corrections.get(entry.id)}
              at={at}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

type PaymentRowProps = {
  entry: FundingPayment;
  line: FundedLine | undefined;
  live: boolean;
  correction: FundingPayment | undefined;
  at: FundingPlace;
};

function PaymentRow({ entry, line, live, correction, at }: PaymentRowProps) {
  const words = entry.stage === "CLAIMED" ? "demandé" : "reçu";
  return (
    <li className="grid grid-cols-[5.5rem_minmax(0,1fr)_auto] gap-x-3 border-b border-filet-fin py-2">
      <span className="text-encre-3">{numericDate(entry.on)}</span>
      <span>
        {line ? (
          <Link href={lineHref(at, line.id)} scroll={false}>
            {line.funder}
          </Link>
        ) : (
          "Financement retiré"
        )}
        , <span className={clsx(!live && "line-through")}>{paymentWords(entry, words)}</span>
        {entry.document && <span className="text-encre-3"> · {entry.document}</span>}
        {correction && (
          <span className="block text-encre-2">
            Annulé par {correction.author} : « {correction.reason} »
          </span>
        )}
      </span>
      <span className={clsx("font-demi whitespace-nowrap", !live && "line-through")}>{eurosExact(entry.amount)}</span>
    </li>
  );
}

function paymentWords({ kind }: FundingPayment, verb: string): string {
  return `${PAYMENT_KIND_LABELS[kind].toLowerCase()} ${verb}${kind === "ADVANCE" ? "e" : ""}`;
}
