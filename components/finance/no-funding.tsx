import { actionHref, type Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { FullAction } from "@/server/territory/visible-contract";

/** No line of funding yet: what it will show, and where the first one is added. */
export function NoFunding({ actions, place }: { actions: readonly FullAction[]; place: Place }) {
  const writable = actions.find(({ rights }) => rights.recordFunding);
  return (
    <EmptyState
      title="Aucun financement saisi."
      actions={
        writable && (
          <ButtonLink size="mini" href={actionHref(place, writable.number, {}, "/financement")}>
            Ajouter un financement à l’action {writable.number}
          </ButtonLink>
        )
      }
    >
      {writable
        ? "Chaque action a son plan de financement : la première ligne fera apparaître les financeurs, les dossiers et l’aide publique."
        : "Le pilote d’une action y saisit ses financeurs ; ils apparaîtront ici."}
    </EmptyState>
  );
}
