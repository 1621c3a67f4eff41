"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { meetingName } from "@/domain/copil/copil-words";
import { escalateObstacleInput } from "@/domain/obstacle/obstacle.schema";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { escalateObstacle } from "@/server/obstacle/obstacle.commands";

type EscalateObstacleFormProps = {
  obstacle: { id: string; version: number };
  meetings: readonly { id: string; number: number; heldOn: CalendarDate }[];
  closeHref: Route;
};

export function EscalateObstacleForm({ obstacle, meetings, closeHref }: EscalateObstacleFormProps) {
  return (
    <CommandForm
      command={escalateObstacle}
      schema={escalateObstacleInput}
      hidden={{ obstacleId: obstacle.id, version: obstacle.version }}
      defaultValue={{ meetingId: meetings[0]?.id }}
      subject="Le point de blocage n’est pas porté au COPIL"
      submitLabel="Porter au COPIL"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <SelectField
            {...field("meetingId")}
            label="Séance"
            options={meetings.map((meeting) => ({
              value: meeting.id,
              label: `${meetingName(meeting)} du ${longDate(meeting.heldOn)}`,
            }))}
          />
          <TextArea {...field("sentence")} label="Ce que le COPIL doit trancher" limit={1000} rows={3} />
        </>
      )}
    </CommandForm>
  );
}
