import { RecordExpenseForm } from "@/components/action/lazy-forms";
import { type Place, territoryHref } from "@/components/territory/links";
import { Drawer } from "@/components/ui/drawer";
import type { Stage } from "@/domain/spending/stage";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { spendingTarget } from "./spending-target";

type RecordAnywhereDrawerProps = { place: Place; contract: VisibleContract; stage: Stage };

/** « Saisir une dépense » from the dashboard, for someone who writes to several actions: they choose which. */
export function RecordAnywhereDrawer({ place, contract, stage }: RecordAnywhereDrawerProps) {
  const writable = contract.actions.filter(isFull).filter((action) => action.rights.recordSpending);
  if (writable.length === 0) return null;
  const closeHref = territoryHref(place);
  return (
    <Drawer title="Saisir une dépense" subtitle="Choisissez d’abord l’action." closeHref={closeHref}>
      <RecordExpenseForm
        targets={writable.map(spendingTarget)}
        stage={stage}
        today={contract.territory.today}
        closeHref={closeHref}
      />
    </Drawer>
  );
}
