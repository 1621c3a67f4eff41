import { CalendarClock } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/section-heading";
import { agendaCount } from "@/domain/copil/agenda";
import { meetingPlace, nextMeetingHeadline } from "@/domain/copil/copil-words";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { CopilPage } from "@/server/copil/copil-page";
import type { FullAction } from "@/server/territory/visible-contract";
import { AgendaList } from "./agenda-list";
import { type CopilPlace, meetingHref, scheduleHref } from "./copil-links";

type NextSessionProps = {
  here: CopilPlace;
  page: CopilPage;
  actions: readonly FullAction[];
  asOf: CalendarDate;
};

/** The session to come and its agenda, which nobody types: everything on it was declared elsewhere. */
export function NextSession({ here, page, actions, asOf }: NextSessionProps) {
  const { next, agenda, canRecord } = page;
  if (!next) return <NoSession here={here} canRecord={canRecord} />;
  return (
    <section aria-labelledby="prochaine-seance" className="mt-6 border-t-[length:var(--filet-epais)] border-encre pt-4">
      <SectionHeading
        id="prochaine-seance"
        title={nextMeetingHeadline(next, agenda && agendaCount(agenda), asOf)}
        description={
          <span className="inline-flex items-center gap-1.5">
            <CalendarClock aria-hidden="true" className="size-4" />
            {meetingPlace(next)}
          </span>
        }
        aside={
          canRecord && (
            <>
              <ButtonLink size="mini" href={meetingHref(here, next.id, "deplacer")} scroll={false}>
                Déplacer<span className="sr-only"> le COPIL n° {next.number}</span>
              </ButtonLink>
              <ButtonLink size="mini" variant="bare" href={meetingHref(here, next.id, "annuler")} scroll={false}>
                Annuler<span className="sr-only"> le COPIL n° {next.number}</span>
              </ButtonLink>
            </>
          )
        }
      />
      {agenda ? (
        <AgendaList here={here} agenda={agenda} actions={actions} asOf={asOf} />
      ) : (
        <p className="max-w-(--colonne-lecture) text-13 text-encre-2">
          L’ordre du jour porte sur toutes les actions du contrat : il est montré à qui les lit toutes.
        </p>
      )}
    </section>
  );
}

function NoSession({ here, canRecord }: { here: CopilPlace; canRecord: boolean }) {
  return (
    <div className="mt-6">
      <EmptyState
        title="Aucune séance à venir."
        actions={
          canRecord ? (
            <ButtonLink href={scheduleHref(here)} scroll={false}>
              Fixer une séance
            </ButtonLink>
          ) : undefined
        }
      >
        Une fois la date fixée, son ordre du jour se remplit seul : décisions demandées par les pilotes, contradictions,
        points de blocage, décisions restées à appliquer.
      </EmptyState>
    </div>
  );
}
