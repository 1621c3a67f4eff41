import { ScrollRegion } from "@/components/ui/scroll-region";
import { SectionHeading } from "@/components/ui/section-heading";
import { PERIMETER_LABELS } from "@/domain/contract/envelope.labels";
import { claimsHeadline } from "@/domain/funding/finance-headlines";
import { longDate, millions } from "@/domain/shared/format";
import type { Finance } from "@/server/finance/finance-page";
import { Downloads } from "./downloads";
import type { FinancePlace } from "./finance-links";

/** What was announced for the contract, by whom, when and where: shown together, never averaged. */
export function ClaimsSection({ finance: { contract }, at }: { finance: Finance; at: FinancePlace }) {
  const { claims } = contract;
  return (
    <section aria-labelledby="enveloppe">
      <SectionHeading
        id="enveloppe"
        title={claimsHeadline(claims)}
        description="Chaque annonce garde son auteur, sa date et son document ; on ne fait pas de moyenne."
      />
      {claims.length > 0 && (
        <>
          <ScrollRegion label="Tableau des enveloppes annoncées">
            <table className="table min-w-160">
              <caption className="sr-only">Enveloppes annoncées et leurs sources</caption>
              <thead>
                <tr>
                  <th scope="col">Auteur</th>
                  <th scope="col" className="number">
                    Montant
                  </th>
                  <th scope="col">Périmètre</th>
                  <th scope="col">Annonce</th>
                  <th scope="col">Source</th>
                </tr>
              </thead>
              <tbody>
                {claims.map(({ author, amount, perimeter, wording, statedOn, document }) => (
                  <tr key={`${author} ${statedOn} ${perimeter}`}>
                    <th scope="row">{author}</th>
                    <td className="number">{millions(amount)}</td>
                    <td>{PERIMETER_LABELS[perimeter]}</td>
                    <td>« {wording} »</td>
                    <td>
                      {document}
                      <span className="second">{longDate(statedOn)}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <Downloads at={at} contract={contract} table="enveloppe" name="enveloppes annoncées" />
        </>
      )}
    </section>
  );
}
