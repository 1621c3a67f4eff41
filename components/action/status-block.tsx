import type { ReactNode } from "react";
import { WhyLink } from "@/components/explanation/why-link";
import { ClosingNote } from "@/components/status/closing-note";
import { Declaration } from "@/components/status/declaration";
import { DecisionAsked, DeclaredProgress, Gauge } from "@/components/status/declared-facts";
import { actionHref, type Place } from "@/components/territory/links";
import { contradictionsAgainst } from "@/domain/action/action-figures";
import { SIGNAL_LABELS, signalSentence } from "@/domain/action/signals.labels";
import { delaySentence } from "@/domain/earned-value/delay-in-words";
import type { ExplainedFigure } from "@/domain/explanation/explained-figure";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { NBSP, plural, share, THIN } from "@/domain/shared/format";
import { contradictionSentence } from "@/domain/status/contradictions.labels";
import { isAnswered } from "@/domain/status/kept-word";
import type { Point } from "@/domain/status/point";
import { trendOf } from "@/domain/status/trend";
import type { PendingClosing } from "@/server/status/points.queries";
import type { FullAction } from "@/server/territory/visible-contract";

type StatusBlockProps = {
  action: FullAction;
  place: Place;
  asOf: CalendarDate;
  points: readonly Point[];
  closing: PendingClosing;
  /** Whether this person may take that closing back. */
  withdraws: boolean;
  /** Whether they may answer it for the préfecture. */
  answers: boolean;
  /** Where the action stands with the préfecture; null when the past is read. */
  review: ReactNode;
};

/** What the pilot declares, in their words; beside it what the figures say. Neither corrects the other. */
export function StatusBlock({ action, place, asOf, points, closing, withdraws, answers, review }: StatusBlockProps) {
  const trend = trendOf(points);
  const [last] = points;
  return (
    <section aria-label="Météo et signaux" className="mt-5">
      <div className="grid gap-x-10 gap-y-4 border-t-[length:var(--filet-epais)] border-b border-t-encre border-b-filet py-4 md:grid-cols-[minmax(0,1fr)_24rem]">
        <Declaration action={action} place={place} asOf={asOf} points={points} trend={trend} />
        <dl className="grid content-start text-13/4.5">
          {last && last.declaredProgress !== null && (
            <Fact name="Avancement déclaré">
              <DeclaredProgress value={last.declaredProgress} trend={trend} asOf={asOf} />
            </Fact>
          )}
          <Fact name={last?.declaredProgress == null ? "Avancement" : "Avancement calculé"} why="progress">
            <Progress value={action.progress} />
          </Fact>
          <Fact name="Jalons atteints" why="milestones">
            {reachedWords(action)}
          </Fact>
          <Fact name="Délai" why="delay">
            <DelayWords delay={action.delay} />
          </Fact>
          {last && last.decisionAsked !== null && (
            <Fact name="Décision attendue">
              <DecisionAsked point={last} asOf={asOf} />
            </Fact>
          )}
          {review && <Fact name="Revue préfecture">{review}</Fact>}
          <Fact name="Signaux">
            <Signals action={action} asOf={asOf} />
          </Fact>
        </dl>
      </div>
      {closing && (
        <ClosingNote
          closing={closing}
          asOf={asOf}
          withdraws={withdraws}
          answerHref={answers ? actionHref(place, action.number, { saisir: "cloture" }) : null}
        />
      )}
    </section>
  );
}

type FactProps = { name: string; why?: ExplainedFigure; children: ReactNode };

function Fact({ name, why, children }: FactProps) {
  return (
    <div className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-3 border-b border-filet-fin py-1.75 last:border-b-0">
      <dt className="flex items-start gap-1 text-encre-3">
        {name}
        {why && <WhyLink figure={why} label={name} className="-my-0.75" />}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Progress({ value }: { value: number | null }) {
  if (value === null) return "non mesurable";
  return (
    <>
      <b>{share(value)}</b>
      <Gauge percent={Math.round(value * 100)} />
    </>
  );
}

/** Against the plan first signed and, once an avenant moved dates, against the one in force. */
function DelayWords({ delay: { original, current } }: Pick<FullAction, "delay">) {
  return (
    <>
      {original.kind === "MEASURED" ? <b>{delaySentence(original)}</b> : delaySentence(original)}
      {current && <span className="block text-encre-3">{delaySentence(current, "en vigueur")}</span>}
    </>
  );
}

function reachedWords({ reached, total, overdue }: FullAction): ReactNode {
  if (total === 0) return "aucun jalon saisi";
  const late = overdue.length;
  return (
    <>
      <b>{reached}</b> sur {total}
      {late > 0 && `, ${late}${NBSP}${plural(late, "dépassé", "dépassés")}`}
    </>
  );
}

function Signals({ action, asOf }: Pick<StatusBlockProps, "action" | "asOf">) {
  const kept = keptSentence(action, asOf);
  if (action.signals.length === 0 && kept === null) return "aucun";
  return (
    <ul className="grid gap-1.5">
      {action.signals.map((signal) => (
        <li key={signal.kind === "MILESTONE_OVERDUE" ? signal.milestoneId : signal.kind}>
          <b className={signal.kind === "CONTRADICTION" ? "text-st-retard" : undefined}>{SIGNAL_LABELS[signal.kind]}</b>
          {`${NBSP}: `}
          {signalSentence(signal)}
        </li>
      ))}
      {kept && (
        <li>
          <b>Météo maintenue</b>
          {`${NBSP}: ${kept}`}
        </li>
      )}
    </ul>
  );
}

/** What contradicts the météo, with the word its author keeps against it; null when none is kept or another rule speaks. */
function keptSentence(action: FullAction, asOf: CalendarDate): string | null {
  const { status } = action;
  if (status === null || status.keptWord === null) return null;
  const found = contradictionsAgainst(status.status, action, asOf);
  if (!isAnswered(found, { against: status.keptAgainst })) return null;
  const declared = contradictionSentence(status.status, found);
  return `${declared} Maintenue par ${status.author}${NBSP}: «${THIN}${status.keptWord}${THIN}».`;
}
