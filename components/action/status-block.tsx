import clsx from "clsx";
import type { ReactNode } from "react";
import { WhyLink } from "@/components/explanation/why-link";
import { StatusIcon } from "@/components/ui/status-icon";
import { StatusLabel } from "@/components/ui/status-label";
import { SIGNAL_LABELS, signalSentence } from "@/domain/action/signals.labels";
import { delaySentence } from "@/domain/earned-value/delay-in-words";
import type { ExplainedFigure } from "@/domain/explanation/explained-figure";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { dayMonth, longDate, NBSP, plural, share } from "@/domain/shared/format";
import type { FullAction } from "@/server/territory/visible-contract";

/** What the pilot declares, in their words; beside it what the figures say. Neither corrects the other. */
export function StatusBlock({ action, asOf }: { action: FullAction; asOf: CalendarDate }) {
  return (
    <section
      aria-label="Météo et signaux"
      className="mt-5 grid gap-x-10 gap-y-4 border-t-[length:var(--filet-epais)] border-b border-t-encre border-b-filet py-4 md:grid-cols-[minmax(0,1fr)_24rem]"
    >
      <Declaration status={action.status} asOf={asOf} />
      <dl className="grid content-start text-13/4.5">
        <Fact name="Avancement" why="progress">
          <Progress value={action.progress} />
        </Fact>
        <Fact name="Jalons atteints" why="milestones">
          {reachedWords(action)}
        </Fact>
        <Fact name="Délai" why="delay">
          <DelayWords delay={action.delay} />
        </Fact>
        <Fact name="Signaux">
          <Signals action={action} />
        </Fact>
      </dl>
    </section>
  );
}

function Declaration({ status, asOf }: { status: FullAction["status"]; asOf: CalendarDate }) {
  return (
    <div className={clsx("relative", status && "sm:pl-17")}>
      {status && <StatusIcon status={status.status} className="max-sm:mb-2 sm:absolute sm:top-0.5 sm:left-0" />}
      <p className="flex flex-wrap items-center gap-x-2 text-13 text-encre-3">
        <StatusLabel status={status?.status ?? null} size="large" />
        {status && <span>depuis le {dayMonth(status.declaredOn, asOf)}</span>}
      </p>
      {status ? (
        <>
          <blockquote className="mt-2 max-w-[36em]">{status.sentence}</blockquote>
          <p className="mt-1 text-13 text-encre-3">
            {status.author}, {longDate(status.declaredOn)}
          </p>
        </>
      ) : (
        <p className="mt-2 max-w-[36em] text-encre-2">
          Personne n’a encore déclaré la météo de cette action. Elle tient en une phrase datée.
        </p>
      )}
    </div>
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
      <span aria-hidden="true" className="ml-2.5 inline-block h-2 w-30 border border-bord">
        <span className="block h-full bg-encre" style={{ width: `${Math.round(value * 100)}%` }} />
      </span>
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

function Signals({ action }: { action: FullAction }) {
  if (action.signals.length === 0) return "aucun";
  return (
    <ul className="grid gap-1.5">
      {action.signals.map((signal) => (
        <li key={signal.kind === "MILESTONE_OVERDUE" ? signal.milestoneId : signal.kind}>
          <b className={signal.kind === "CONTRADICTION" ? "text-st-retard" : undefined}>{SIGNAL_LABELS[signal.kind]}</b>
          {`${NBSP}: `}
          {signalSentence(signal)}
        </li>
      ))}
    </ul>
  );
}
