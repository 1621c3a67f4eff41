import { SituationForm } from "@/components/contract/situation-form";
import { Freshness } from "@/components/ui/freshness";
import { PageHeading } from "@/components/ui/page-heading";
import { forecastInBand } from "@/domain/contract/forecast-in-band";
import { perimeterHeadline } from "@/domain/funding/perimeter-headline";
import { dateInParis } from "@/domain/shared/calendar-date";
import { listFr } from "@/domain/shared/format";
import type { FundedFigures } from "@/server/finance/finance-figures";
import type { Finance } from "@/server/finance/finance-page";
import type { FinancePlace } from "./finance-links";

type FinanceHeadingProps = { finance: Finance; at: FinancePlace; funded: FundedFigures };

/** Where the money of the contract stands, in a sentence, and the day it is true for. */
export function FinanceHeading({ finance: { contract, actions, isWhole }, at, funded }: FinanceHeadingProps) {
  const { asOf, knownAt, figures } = contract;
  const { forecastAtCompletion: forecast, band } = figures;
  const total =
    forecast === null
      ? "Ni plan ni dépense : rien à prévoir encore"
      : `Prévision à terme de ${forecastInBand(forecast, band)}`;
  return (
    <>
      <PageHeading
        lead={
          <>
            <Freshness asOf={asOf} />
            <SituationForm
              place={at.place}
              path="/finances"
              asOf={asOf}
              knownOn={knownAt && dateInParis(knownAt)}
              first={contract.contract.signedOn}
              today={contract.territory.today}
            />
          </>
        }
        title={funded === null ? total : perimeterHeadline(funded)}
      />
      {!isWhole && (
        <p className="mt-2 max-w-(--colonne-lecture) text-13 text-encre-3">
          Les totaux et la courbe couvrent les {contract.actions.length} actions du contrat. Le détail ne couvre que{" "}
          {actions.length === 1 ? "l’action" : "les actions"} {listFr(actions.map(({ number }) => String(number)))}, que
          votre rôle vous ouvre.
        </p>
      )}
    </>
  );
}
