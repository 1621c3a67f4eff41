import { ExportMenu } from "@/components/export/export-menu";
import { exportedTable } from "@/components/export/exported-tables";
import { actionHref } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import { meetingName, nothingListed, sessionSummary } from "@/domain/copil/copil-words";
import { type Decision, decisionState } from "@/domain/copil/decision";
import { decisionParams, listedDecisions } from "@/domain/copil/decision-query";
import { hasSat, type Meeting } from "@/domain/copil/meeting";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { dayMonth, longDate } from "@/domain/shared/format";
import type { CopilPage } from "@/server/copil/copil-page";
import type { FullAction } from "@/server/territory/visible-contract";
import { type CopilPlace, copilHref, decisionHref, meetingHref, recordHref } from "./copil-links";
import { DecisionOutcome } from "./decision-outcome";
import { RegisterFilters } from "./register-filters";

type DecisionRegisterProps = {
  here: CopilPlace;
  page: CopilPage;
  actions: readonly FullAction[];
  asOf: CalendarDate;
};

/** The sessions held, the last one first, each with what it decided and what became of it. */
export function DecisionRegister({ here, page, actions, asOf }: DecisionRegisterProps) {
  const { query } = here;
  const isFiltered = query.filter !== null || query.action !== null;
  const listed = listedDecisions(page.decisions, query, asOf);
  const held = page.meetings.filter((meeting) => hasSat(meeting, asOf));
  const shown = held
    .map((meeting) => ({ meeting, decisions: listed.filter((one) => one.meeting.id === meeting.id) }))
    .filter(({ decisions }) => !isFiltered || decisions.length > 0);
  return (
    <section aria-labelledby="registre" className="mt-10">
      <SectionHeading
        id="registre"
        title="Registre des décisions"
        {...(held.length > 0 && { description: "Par séance, la dernière d’abord." })}
        aside={
          page.meetings.length > 0 && (
            <ExportMenu
              folds="sm"
              tables={[
                exportedTable(here.place, "decisions", "Décisions", decisionParams(query)),
                exportedTable(here.place, "seances", "Séances"),
              ]}
            />
          )
        }
      />
      {page.decisions.length > 0 && <RegisterFilters here={here} page={page} actions={actions} asOf={asOf} />}
      {shown.length === 0 ? (
        <NothingListed here={here} isFiltered={isFiltered} canRecord={page.canRecord && held.length > 0} />
      ) : (
        <table className="table">
          <caption className="sr-only">Décisions du COPIL, par séance</caption>
          <thead>
            <tr>
              <th scope="col">Décision</th>
              <th scope="col" className="w-48 max-sm:hidden">
                Porteur
              </th>
              <th scope="col" className="w-28 max-md:hidden">
                Échéance
              </th>
              <th scope="col" className="w-60 max-sm:hidden">
                Suite
              </th>
              {page.canRecord && (
                <th scope="col" className="w-28 max-sm:w-24">
                  <span className="sr-only">Geste</span>
                </th>
              )}
            </tr>
          </thead>
          {shown.map(({ meeting, decisions }) => (
            <tbody key={meeting.id} id={`copil-${meeting.number}`}>
              <SessionRow here={here} meeting={meeting} decisions={decisions} page={page} asOf={asOf} />
              {decisions.map((decision) => (
                <DecisionRow
                  key={decision.id}
                  here={here}
                  decision={decision}
                  actions={actions}
                  canRecord={page.canRecord}
                  asOf={asOf}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}

type SessionRowProps = {
  here: CopilPlace;
  meeting: Meeting;
  decisions: readonly Decision[];
  page: CopilPage;
  asOf: CalendarDate;
};

function SessionRow({ here, meeting, decisions, page, asOf }: SessionRowProps) {
  const isFiltered = here.query.filter !== null || here.query.action !== null;
  return (
    <tr>
      <th scope="rowgroup" colSpan={page.canRecord ? 5 : 4} className="bg-creux">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            {meetingName(meeting)}, {longDate(meeting.heldOn)}
            {meeting.place && <span className="font-normal text-encre-2">, {meeting.place}</span>}
          </span>
          {!isFiltered && (
            <span className="font-normal text-encre-3">
              {page.isWhole || decisions.length > 0
                ? sessionSummary(decisions, asOf)
                : "aucune décision sur vos actions"}
            </span>
          )}
          {page.canRecord && (
            <span className="ml-auto flex gap-1 print:hidden">
              <ButtonLink size="mini" variant="bare" href={meetingHref(here, meeting.id, "deplacer")} scroll={false}>
                Corriger<span className="sr-only"> le COPIL n° {meeting.number}</span>
              </ButtonLink>
              <ButtonLink size="mini" href={recordHref(here, meeting.id)} scroll={false}>
                Ajouter<span className="sr-only"> une décision au COPIL n° {meeting.number}</span>
              </ButtonLink>
            </span>
          )}
        </span>
      </th>
    </tr>
  );
}

type DecisionRowProps = {
  here: CopilPlace;
  decision: Decision;
  actions: readonly FullAction[];
  canRecord: boolean;
  asOf: CalendarDate;
};

function DecisionRow({ here, decision, actions, canRecord, asOf }: DecisionRowProps) {
  const { id, number, text, owner, dueOn, note } = decision;
  const action = actions.find((one) => one.number === decision.action);
  const applied = decisionState(decision, asOf) === "APPLIED";
  return (
    <tr>
      <th scope="row">
        <Link href={decisionHref(here, id)} scroll={false}>
          {text}
        </Link>
        <span className="second">
          n° {number} ·{" "}
          {action ? (
            <Link href={actionHref(here.place, action.number)}>
              action {action.number}, {action.shortTitle}
            </Link>
          ) : (
            "tout le contrat"
          )}
        </span>
        <span className="second sm:hidden">
          {owner} · <DecisionOutcome decision={decision} asOf={asOf} />
        </span>
      </th>
      <td className="max-sm:hidden">{owner}</td>
      <td className="max-md:hidden">
        {dueOn ? dayMonth(dueOn, asOf) : <span className="text-encre-3">sans date</span>}
      </td>
      <td className="max-sm:hidden">
        <DecisionOutcome decision={decision} asOf={asOf} />
        {note && applied && <span className="second">{note}</span>}
      </td>
      {canRecord && (
        <td className="text-right">
          <ButtonLink
            size="mini"
            variant={applied ? "bare" : "neutral"}
            href={decisionHref(here, id, applied ? "rouvrir" : "appliquer")}
            scroll={false}
          >
            {applied ? "Rouvrir" : "Appliquée"}
            <span className="sr-only"> : {text}</span>
          </ButtonLink>
        </td>
      )}
    </tr>
  );
}

type NothingListedProps = { here: CopilPlace; isFiltered: boolean; canRecord: boolean };

function NothingListed({ here, isFiltered, canRecord }: NothingListedProps) {
  if (isFiltered)
    return (
      <EmptyState
        title={nothingListed(here.query.filter)}
        actions={
          <ButtonLink href={copilHref({ ...here, query: { filter: null, action: null } })}>Tout afficher</ButtonLink>
        }
      />
    );
  return (
    <EmptyState
      title="Aucune séance tenue."
      actions={
        canRecord ? (
          <ButtonLink href={recordHref(here)} scroll={false}>
            Enregistrer une décision
          </ButtonLink>
        ) : undefined
      }
    >
      Les décisions d’une séance s’écrivent ici dès le jour où elle se tient, avec qui les applique et pour quand.
    </EmptyState>
  );
}
