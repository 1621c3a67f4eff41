"use client";

import { CalendarClock, CircleCheck } from "lucide-react";
import type { Route } from "next";
import { type ReactNode, useState } from "react";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field";
import { FrozenField } from "@/components/ui/frozen-field";
import { RadioList } from "@/components/ui/radio-list";
import { TextArea } from "@/components/ui/text-area";
import { postponeMilestoneInput, reachMilestoneInput } from "@/domain/milestone/milestone.schema";
import { REASON_KINDS } from "@/domain/milestone/move";
import { REASON_HELP, REASON_LABELS } from "@/domain/milestone/reason.labels";
import { type CalendarDate, daysBetween, isCalendarDate } from "@/domain/shared/calendar-date";
import { longDate, numericDate, signedDays } from "@/domain/shared/format";
import { postponeMilestone, reachMilestone } from "@/server/milestone/milestone.commands";
import { GestureTabs } from "./gesture-tabs";

export type MovedMilestone = {
  id: string;
  version: number;
  title: string;
  baseline: CalendarDate | null;
  forecast: CalendarDate | null;
};
type MoveMilestoneFormProps = {
  milestone: MovedMilestone;
  gesture: "atteint" | "reporte";
  hrefs: { atteint: Route; reporte: Route };
  today: CalendarDate;
  closeHref: Route;
};

/** Reached or postponed: two forms behind two tabs, each of which shows its effect before it is saved. */
export function MoveMilestoneForm({ milestone, gesture, hrefs, today, closeHref }: MoveMilestoneFormProps) {
  const tabs = (
    <GestureTabs
      current={gesture}
      tabs={[
        {
          key: "atteint",
          href: hrefs.atteint,
          label: "Le jalon est atteint",
          icon: <CircleCheck aria-hidden="true" />,
        },
        {
          key: "reporte",
          href: hrefs.reporte,
          label: "Le jalon est reporté",
          icon: <CalendarClock aria-hidden="true" />,
        },
      ]}
    />
  );
  const common = { milestone, today, closeHref, tabs };
  return gesture === "atteint" ? <ReachForm {...common} /> : <PostponeForm {...common} />;
}

type FormProps = Omit<MoveMilestoneFormProps, "gesture" | "hrefs"> & { tabs: ReactNode };

function ReachForm({ milestone, today, closeHref, tabs }: FormProps) {
  const [date, setDate] = useState<string>(today);
  return (
    <CommandForm
      command={reachMilestone}
      schema={reachMilestoneInput}
      hidden={{ milestoneId: milestone.id, version: milestone.version }}
      defaultValue={{ date: today }}
      subject="Le jalon n’est pas enregistré"
      submitLabel={isCalendarDate(date) ? `Marquer atteint le ${longDate(date)}` : "Marquer atteint"}
      closeHref={closeHref}
    >
      {(field) => (
        <>
          {tabs}
          <FieldRow>
            <ContractDate milestone={milestone} />
            <DateField
              {...field("date")}
              label="Atteint le"
              max={today}
              onInput={(event) => setDate(event.currentTarget.value)}
              after={<Gap milestone={milestone} date={date} />}
            />
          </FieldRow>
        </>
      )}
    </CommandForm>
  );
}

function PostponeForm({ milestone, today, closeHref, tabs }: FormProps) {
  const [date, setDate] = useState<string>("");
  return (
    <CommandForm
      command={postponeMilestone}
      schema={postponeMilestoneInput}
      hidden={{ milestoneId: milestone.id, version: milestone.version }}
      subject="Le report n’est pas enregistré"
      submitLabel={isCalendarDate(date) ? `Reporter au ${longDate(date)}` : "Reporter"}
      closeHref={closeHref}
    >
      {(field) => (
        <>
          {tabs}
          <FieldRow>
            <ContractDate milestone={milestone} />
            <DateField
              {...field("date")}
              label="Nouvelle date"
              min={today}
              onInput={(event) => setDate(event.currentTarget.value)}
              after={<Gap milestone={milestone} date={date} />}
            />
          </FieldRow>
          <RadioList
            {...field("reasonKind")}
            label="Motif"
            options={REASON_KINDS.map((value) => ({
              value,
              label: REASON_LABELS[value],
              help: REASON_HELP[value] ?? undefined,
            }))}
          />
          <TextArea {...field("reason")} label="Ce que le COPIL doit savoir" limit={400} rows={3} />
        </>
      )}
    </CommandForm>
  );
}

function ContractDate({ milestone }: { milestone: MovedMilestone }) {
  const value = milestone.baseline ? numericDate(milestone.baseline) : "aucune";
  return (
    <FrozenField
      id="contract-date"
      label="Date prévue au contrat"
      value={value}
      reason="Elle ne bouge que par un avenant."
    />
  );
}

function Gap({ milestone, date }: { milestone: MovedMilestone; date: string }) {
  if (!milestone.baseline || !isCalendarDate(date)) return null;
  const days = daysBetween(milestone.baseline, date);
  const words = days === 0 ? "À la date du contrat." : `${signedDays(days)} sur le contrat.`;
  return (
    <p aria-live="polite" className="text-13 text-encre-2">
      {words}
    </p>
  );
}
