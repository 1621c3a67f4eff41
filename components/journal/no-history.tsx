import type { Place } from "@/components/territory/links";
import { recordLink } from "@/components/territory/navigation";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { FullAction } from "@/server/territory/visible-contract";

export function NoHistory({ actions, place }: { actions: readonly FullAction[]; place: Place }) {
  const record = recordLink(actions, place);
  return (
    <div className="mt-6">
      <EmptyState
        title="Rien n’a encore été saisi."
        actions={record ? <ButtonLink href={record.href}>{record.label}</ButtonLink> : undefined}
      >
        Chaque saisie laissera ici une ligne qui ne s’efface pas{"\u00a0"}: qui, quand, l’ancienne valeur et la
        nouvelle, et les mots de son auteur.
      </EmptyState>
    </div>
  );
}
