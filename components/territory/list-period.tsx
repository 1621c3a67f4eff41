import { DateField } from "@/components/ui/date-field";
import type { CalendarDate } from "@/domain/shared/calendar-date";

type ListPeriodProps = { what: string; from: CalendarDate | null; to: CalendarDate | null };

/** The two ends of a period, either of which may be left out. */
export function ListPeriod({ what, from, to }: ListPeriodProps) {
  return (
    <>
      <DateField
        id="du"
        name="du"
        label={`${what}, du`}
        defaultValue={from ?? ""}
        className="max-sm:col-span-2 sm:w-40"
      />
      <DateField id="au" name="au" label="au" defaultValue={to ?? ""} className="max-sm:col-span-2 sm:w-40" />
    </>
  );
}
