import type { Route } from "next";
import type { ReactNode } from "react";
import { obstacleHref } from "@/components/obstacle/obstacle-links";
import { actionHref } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { type Agenda, agendaCount } from "@/domain/copil/agenda";
import { decisionName } from "@/domain/copil/copil-words";
import { obstacleFinding } from "@/domain/obstacle/obstacle-words";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { dayMonth, NBSP } from "@/domain/shared/format";
import type { FullAction } from "@/server/territory/visible-contract";
import { type CopilPlace, decisionHref } from "./copil-links";
import { DecisionOutcome } from "./decision-outcome";

type AgendaListProps = {
  here: CopilPlace;
  agenda: Agenda;
  actions: readonly FullAction[];
  asOf: CalendarDate;
};

/** In the order a session deals with it: what it is asked to decide, what does not hold together, what blocks, what is left. */
export function AgendaList({ here, agenda, actions, asOf }: AgendaListProps) {
  if (agendaCount(agenda) === 0)
    return (
      <p className="max-w-(--colonne-lecture) text-13 text-encre-2">
        Rien n’attend cette séance : aucun pilote ne demande de décision, rien ne bloque, et toutes les décisions sont
        appliquées.
      </p>
    );
  const named = (number: number) => <ActionLink here={here} action={actions.find((one) => one.number === number)} />;
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <Part title="Décisions demandées" count={agenda.requests.length}>
        {agenda.requests.map(({ action, text, askedOn, author }) => (
          <Item key={action} lead={named(action)} after={`${author}, ${dayMonth(askedOn, asOf)}`}>
            {text}
          </Item>
        ))}
      </Part>
      <Part title="Contradictions" count={agenda.contradictions.length}>
        {agenda.contradictions.map(({ action, sentences }) => (
          <Item key={action} lead={named(action)}>
            {sentences.join(" ")}
          </Item>
        ))}
      </Part>
      <Part title="Points de blocage" count={agenda.obstacles.length}>
        {agenda.obstacles.map(({ action, obstacle }) => (
          <Item
            key={obstacle.id}
            lead={named(action)}
            href={obstacleHref(here.place, action, obstacle.id)}
            after={`${obstacleFinding(obstacle, asOf)}.`}
          >
            {obstacle.title}
          </Item>
        ))}
      </Part>
      <Part title="Décisions restées à appliquer" count={agenda.carriedOver.length}>
        {agenda.carriedOver.map((decision) => (
          <Item
            key={decision.id}
            lead={decision.action === null ? "Tout le contrat" : named(decision.action)}
            href={decisionHref(here, decision.id)}
            after={
              <>
                <DecisionOutcome decision={decision} asOf={asOf} /> · {decision.owner} · {decisionName(decision)}
              </>
            }
          >
            {decision.text}
          </Item>
        ))}
      </Part>
    </div>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <div className="min-w-0">
      <h3 className="border-b border-filet pb-1.5 text-14">
        {title} <span className="font-normal text-encre-3">{count}</span>
      </h3>
      <ol>{children}</ol>
    </div>
  );
}

type ItemProps = { lead: ReactNode; href?: Route; after?: ReactNode; children: ReactNode };

function Item({ lead, href, after, children }: ItemProps) {
  return (
    <li className="border-b border-filet-fin py-2 text-14">
      <p>
        <span className="font-demi">
          {lead}
          {`${NBSP}: `}
        </span>
        {href ? (
          <Link href={href} scroll={false}>
            {children}
          </Link>
        ) : (
          children
        )}
      </p>
      {after !== undefined && <p className="mt-0.5 text-13 text-encre-3">{after}</p>}
    </li>
  );
}

function ActionLink({ here, action }: { here: CopilPlace; action: FullAction | undefined }) {
  if (!action) return "Une action";
  return (
    <Link href={actionHref(here.place, action.number)}>
      {action.number} · {action.shortTitle}
    </Link>
  );
}
