import type { ReactNode } from "react";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { dayMonth, longDate } from "@/domain/shared/format";

type FreshnessProps = {
  asOf: CalendarDate;
  settled?: { on: CalendarDate; by: string } | null;
  children?: ReactNode;
};

/** « Situation au 15 juin 2021 · arrêtée le 14 juin par H. Roumestan » */
export function Freshness({ asOf, settled, children }: FreshnessProps) {
  return (
    <>
      <b className="font-demi text-encre-2">Situation au {longDate(asOf)}</b>
      {settled && (
        <span>
          arrêtée le {dayMonth(settled.on, asOf)} par {settled.by}
        </span>
      )}
      {children}
    </>
  );
}
