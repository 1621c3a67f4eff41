import type { ReactNode } from "react";
import { actionHref } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { type Decision, decisionState } from "@/domain/copil/decision";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import type { FullAction } from "@/server/territory/visible-contract";
import { type CopilPlace, decisionHref } from "./copil-links";
import { DecisionOutcome } from "./decision-outcome";

type DecisionFactsProps = {
  here: CopilPlace;
  decision: Decision;
  action: FullAction | undefined;
  canRecord: boolean;
  asOf: CalendarDate;
  /** What is said of it. */
  children: ReactNode;
};

/** A decision read in full, and what can be said of it. */
export function DecisionFacts({ here, decision, action, canRecord, asOf, children }: DecisionFactsProps) {
  const { id, text, owner, dueOn, note, meeting } = decision;
  const applied = decisionState(decision, asOf) === "APPLIED";
  return (
    <div className="grid gap-5 px-6 py-5 max-sm:px-4">
      <blockquote>{text}</blockquote>
      <dl className="grid text-13/4.5">
        <Fact name="Suite">
          <DecisionOutcome decision={decision} asOf={asOf} />
          {applied && note && <span className="block">{note}</span>}
        </Fact>
        <Fact name="Porteur">{owner}</Fact>
        <Fact name="Échéance">{dueOn ? longDate(dueOn) : "sans date"}</Fact>
        <Fact name="Séance">
          COPIL n° {meeting.number}, {longDate(meeting.heldOn)}
        </Fact>
        <Fact name="Action">
          {action ? (
            <Link href={actionHref(here.place, action.number)}>
              {action.number} · {action.title}
            </Link>
          ) : (
            "tout le contrat"
          )}
        </Fact>
      </dl>
      {canRecord && (
        <p>
          <ButtonLink
            variant={applied ? "neutral" : "primary"}
            href={decisionHref(here, id, applied ? "rouvrir" : "appliquer")}
            scroll={false}
          >
            {applied ? "Rouvrir la décision" : "Marquer appliquée"}
          </ButtonLink>
        </p>
      )}
      {children}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3 border-b border-filet-fin py-1.75 last:border-b-0">
      <dt className="text-encre-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
