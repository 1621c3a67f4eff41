import clsx from "clsx";
import { CalendarClock } from "lucide-react";
import { countdown, type Nearness } from "@/domain/funding/deadline-words";
import { actingHolder, type Deadline, isLost } from "@/domain/funding/funding-line";
import type { FundedLine } from "@/domain/funding/funding-plan";
import { type CalendarDate, daysBetween } from "@/domain/shared/calendar-date";
import { days, longDate, NBSP, shortDate } from "@/domain/shared/format";
import { FundingStatusMark } from "./funding-status-mark";

/** What the deadlines of a line are held against. */
export type LineStateContext = { asOf: CalendarDate; started: boolean; done: boolean };

const TONES: Record<Nearness, string> = {
  FAR: "text-encre-3",
  HALF_YEAR: "text-encre-2",
  QUARTER: "text-st-veille",
  MONTH: "font-demi text-st-retard",
  PASSED: "font-demi text-st-retard",
};

type LineStateProps = {
  line: FundedLine;
  context: LineStateContext;
  /** With the text each deadline comes from. */
  full?: boolean;
};

/** Where the file stands, who must act and since when, and what must be done by when. */
export function LineState({ line, context, full = false }: LineStateProps) {
  const { asOf } = context;
  const holder = actingHolder(line);
  const over = isLost(line.status) || line.status === "SETTLED";
  return (
    <div className="grid gap-0.5 text-13">
      <p className="flex flex-wrap items-center gap-x-1.5">
        <FundingStatusMark status={line.status} />
        <span className="text-encre-3">depuis le {shortDate(line.since, asOf)}</span>
      </p>
      {holder && (
        <p className="text-encre-2">
          {holder.name} a la main depuis {days(daysBetween(holder.since, asOf))}
        </p>
      )}
      {line.startBy && !over && (
        <DeadlineLine
          label="À commencer"
          deadline={line.startBy}
          asOf={asOf}
          full={full}
          met={context.started && "commencée"}
        />
      )}
      {line.completeBy && !over && (
        <DeadlineLine
          label="À terminer"
          deadline={line.completeBy}
          asOf={asOf}
          full={full}
          met={context.done && "terminée"}
        />
      )}
    </div>
  );
}

type DeadlineLineProps = { label: string; deadline: Deadline; asOf: CalendarDate; met: string | false; full: boolean };

function DeadlineLine({ label, deadline, asOf, met, full }: DeadlineLineProps) {
  const { nearness, words } = countdown(deadline.on, asOf);
  return (
    <p className={clsx("flex items-start gap-1.5", met ? "text-encre-3" : TONES[nearness])}>
      <CalendarClock aria-hidden="true" className="mt-0.5 size-3.5 flex-none" />
      <span>
        {label} avant le {longDate(deadline.on)}, {met ? `action ${met}` : words}
        {full && (
          <span className="block text-12 text-encre-3">
            d’après{NBSP}: {deadline.basis}
          </span>
        )}
      </span>
    </p>
  );
}
