import { territoryHref } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { StatusSign } from "@/components/ui/status-sign";
import { isMasked, type SharedAmount } from "@/domain/access/shared-amount";
import { inSharedMillions } from "@/domain/access/shared-amount.labels";
import { positionInWords } from "@/domain/rollup/territory-position.labels";
import { longDate, NBSP, quantity } from "@/domain/shared/format";
import { STATUSES_BY_SEVERITY } from "@/domain/status/status";
import type { RolledUpTerritory } from "@/server/rollup/rollup.queries";

/** Under 640 px a row is a small grid: its cells lose the height and line of a table's. */
const CELL = "max-sm:h-auto max-sm:border-0 max-sm:p-0";

/** One line per territory: its actions by météo, its money, and where its forecast leads. */
export function TerritoriesTable({ territories }: { territories: readonly RolledUpTerritory[] }) {
  return (
    <table className="table mt-6 max-sm:block">
      <caption className="pb-3 text-13 text-encre-3 max-sm:block">
        Montants en M€, cumulés au jour où chaque territoire est lu.
      </caption>
      <thead className="max-sm:hidden">
        <tr>
          <th scope="col">Territoire</th>
          <th scope="col">Actions</th>
          <th scope="col" className="number">
            Payé
          </th>
          <th scope="col" className="number">
            Programmé
          </th>
          <th scope="col" className="number">
            Prévision
          </th>
          <th scope="col">Prévision et enveloppe</th>
        </tr>
      </thead>
      <tbody className="max-sm:block max-sm:border-t-[length:var(--filet-epais)] max-sm:border-encre">
        {territories.map((territory) => (
          <TerritoryRow key={territory.slug} territory={territory} />
        ))}
      </tbody>
    </table>
  );
}

function TerritoryRow({ territory }: { territory: RolledUpTerritory }) {
  const { slug, name, region, asOf, actionCount, paid, programmed, forecast } = territory;
  return (
    <tr className="max-sm:grid max-sm:gap-y-1 max-sm:border-b max-sm:border-filet-fin max-sm:py-3">
      <th scope="row" className={CELL}>
        <Link href={territoryHref({ slug, situation: null })}>{name}</Link>
        <span className="second">
          {region} · situation au {longDate(asOf)}
        </span>
      </th>
      <td className={CELL}>
        {quantity(actionCount, "action", "actions")}
        <StatusCounts counts={territory.statusCounts} />
      </td>
      <Amount label="Payé" amount={paid} />
      <Amount label="Programmé" amount={programmed} />
      <Amount label="Prévision" amount={forecast} />
      <td className={CELL}>
        {positionInWords(territory)}
        {territory.mixedTaxBasis && <span className="second">montants HT et TTC mêlés</span>}
      </td>
    </tr>
  );
}

function Amount({ label, amount }: { label: string; amount: SharedAmount }) {
  const isRounded = !isMasked(amount) && amount.rounded;
  return (
    <td className={`number max-sm:text-left ${CELL}`}>
      <span className="text-encre-3 sm:hidden">
        {label}
        {NBSP}:{" "}
      </span>
      {inSharedMillions(amount)}
      {isRounded && <span className="second whitespace-nowrap">arrondi</span>}
    </td>
  );
}

function StatusCounts({ counts }: { counts: RolledUpTerritory["statusCounts"] }) {
  const declared = STATUSES_BY_SEVERITY.filter((status) => counts[status]);
  if (declared.length === 0) return null;
  return (
    <span className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-12 text-encre-2">
      {declared.map((status) => (
        <span key={status} className="inline-flex items-center gap-1">
          <StatusSign status={status} size={14} />
          {counts[status]}
        </span>
      ))}
    </span>
  );
}
