import type { Place } from "@/components/territory/links";
import { SectionHeading } from "@/components/ui/section-heading";
import { countWord } from "@/domain/shared/number-words";
import type { VisibleContract } from "@/server/territory/visible-contract";
import { actionLines } from "./action-lines";
import { ActionsTable } from "./actions-table";

/** The actions side by side, with the key to their rulers. */
export function ActionsSection({ contract, place }: { contract: VisibleContract; place: Place }) {
  const { actions, asOf, figures, shared } = contract;
  const { paid, programmed, gap } = figures;
  return (
    <section aria-labelledby="actions" className="mt-10 max-sm:mt-8">
      <SectionHeading
        id="actions"
        title={actions.length === 1 ? "L’action" : `Les ${countWord(actions.length)} actions`}
        description={
          (place.perimetre
            ? "Ce tableau reste en investissement total\u202f; l’aide et les fonds propres par action sont dans Finances. "
            : "") +
          "Montants en M€. Chaque réglette va de 0 au montant programmé\u202f; le repère noir est le plan à date, le trait rouge un dépassement prévu. Écart en gras au-delà de 20\u202f%." +
          (shared === null
            ? ""
            : " D’une action que votre rôle ne vous ouvre pas, vous lisez le titre, le porteur, le lieu, les jalons atteints, et ce que ses acteurs rendent public.")
        }
      />
      <ActionsTable
        lines={actionLines(actions, place, asOf)}
        place={place}
        totals={{ paid, programmed, gap }}
        isWhole={shared === null}
        basisWarning={figures.mixedTaxBasis ? "HT et TTC mêlés" : null}
      />
    </section>
  );
}
