import type { Route } from "next";
import { ExportMenu } from "@/components/export/export-menu";
import { exportedTable } from "@/components/export/exported-tables";
import { actionHref, type Place, territoryHref } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { CountBadge } from "@/components/ui/count-badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Freshness } from "@/components/ui/freshness";
import { PageHeading } from "@/components/ui/page-heading";
import { SectionHeading } from "@/components/ui/section-heading";
import { can } from "@/domain/access/permissions";
import type { WorkItem } from "@/domain/follow-up/work-item";
import { URGENCY_TITLES } from "@/domain/follow-up/work-kinds";
import { byUrgency } from "@/domain/follow-up/worklist";
import { worklistHeadline } from "@/domain/follow-up/worklist-headline";
import { plural } from "@/domain/shared/format";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { WorkLines } from "./work-lines";

type WorklistPageProps = { contract: VisibleContract; items: readonly WorkItem[]; place: Place };

/** What awaits this person, by urgency: what is late, what others wait for, what comes, what the figures call a look at. */
export function WorklistPage({ contract, items, place }: WorklistPageProps) {
  return (
    <>
      <PageHeading
        lead={<Freshness asOf={contract.asOf} />}
        title={worklistHeadline(items)}
        {...(items.length > 0 && {
          actions: <ExportMenu tables={[exportedTable(place, "a-traiter", "À traiter")]} />,
        })}
      />
      {items.length === 0 ? (
        <NothingToDo contract={contract} place={place} />
      ) : (
        <div className="mt-8 grid max-w-(--colonne-lecture) gap-9">
          {byUrgency(items).map(([urgency, found]) => {
            const id = `urgence-${urgency.toLowerCase()}`;
            return (
              <section key={urgency} aria-labelledby={id}>
                <SectionHeading
                  id={id}
                  ruled
                  title={
                    <span className="inline-flex items-center gap-2.5">
                      {URGENCY_TITLES[urgency]}
                      <CountBadge
                        count={found.length}
                        meaning={plural(found.length, "élément", "éléments")}
                        tone={urgency === "LATE" ? "call" : "neutral"}
                      />
                    </span>
                  }
                />
                <WorkLines items={found} contract={contract} place={place} level={3} />
              </section>
            );
          })}
        </div>
      )}
    </>
  );
}

/** Says what will come here, and where to look meanwhile. */
function NothingToDo({ contract, place }: Pick<WorklistPageProps, "contract" | "place">) {
  const { territory, viewer } = contract;
  const scope = { territoryId: territory.id, regionId: territory.regionId };
  const [only, ...others] = contract.actions.filter(isFull).filter(({ own }) => own);
  const watches = !only && !can(viewer, "comment.write", scope);
  const board: { href: Route; label: string } =
    only && others.length === 0
      ? { href: actionHref(place, only.number), label: "Voir mon action" }
      : { href: territoryHref(place), label: "Voir le tableau de bord" };
  return (
    <div className="mt-8 max-w-(--colonne-lecture)">
      <EmptyState
        title={watches ? "Vous suivez ce contrat en lecture." : "Tout est à jour."}
        actions={
          <>
            <ButtonLink href={board.href}>{board.label}</ButtonLink>
            <ButtonLink href={territoryHref(place, "/calendrier")}>Voir le calendrier</ButtonLink>
          </>
        }
      >
        {watches
          ? "Personne n’attend rien de vous : les jalons, les échéances et les décisions se lisent sur le tableau de bord et au calendrier."
          : "Un jalon dépassé, une question posée, une échéance d’aide qui approche s’afficheront ici, avec le lien pour y répondre."}
      </EmptyState>
    </div>
  );
}
