import { SituationForm } from "@/components/contract/situation-form";
import { ExportMenu } from "@/components/export/export-menu";
import { exportedTable } from "@/components/export/exported-tables";
import { Freshness } from "@/components/ui/freshness";
import { PageHeading } from "@/components/ui/page-heading";
import { forecastInBand } from "@/domain/contract/forecast-in-band";
import { sharedHeadline } from "@/domain/contract/shared-headline";
import { perimeterHeadline } from "@/domain/funding/perimeter-headline";
import { dateInParis } from "@/domain/shared/calendar-date";
import { listFr } from "@/domain/shared/format";
import type { FundedFigures } from "@/server/finance/finance-figures";
import type { Finance } from "@/server/finance/finance-page";
import type { FinancePlace } from "./finance-links";

type FinanceHeadingProps = { finance: Finance; at: FinancePlace; funded: FundedFigures };

/** Where the money of the contract stands, in a sentence, and the day it is true for. */
export function FinanceHeading({
  finance: { contract, actions, isWhole, sharedFunding },
  at,
  funded,
}: FinanceHeadingProps) {
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
        title={titleOf()}
        actions={
          <ExportMenu
            tables={[
              exportedTable(at.place, "plan", "Plan par mois", {}, "Les versions en vigueur ; se réimporte"),
              exportedTable(at.place, "financement", "Financement", {}, "Une ligne par financement ; se réimporte"),
              exportedTable(at.place, "versements", "Demandes et versements"),
            ]}
          />
        }
      />
      {!isWhole && (
        <p className="mt-2 max-w-(--colonne-lecture) text-13 text-encre-3">
          Les totaux couvrent les {contract.actions.length} actions du contrat. La courbe et le détail ne couvrent que{" "}
          {actions.length === 1 ? "l’action" : "les actions"} {listFr(actions.map(({ number }) => String(number)))}, que
          votre rôle vous ouvre.
        </p>
      )}
    </>
  );

  function titleOf(): string {
    if (contract.shared !== null) return sharedHeadline(contract.shared, funded?.perimeter, sharedFunding);
    return funded === null ? total : perimeterHeadline(funded);
  }
}
