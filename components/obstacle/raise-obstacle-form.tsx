"use client";

import type { Route } from "next";
import { useState } from "react";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { OBSTACLE_KINDS, type ObstacleKind } from "@/domain/obstacle/obstacle";
import { OBSTACLE_KIND_LABELS } from "@/domain/obstacle/obstacle.labels";
import { raiseObstacleInput } from "@/domain/obstacle/obstacle.schema";
import { DEFAULT_REPLY_DAYS, defaultReplyDue, SERVICE_EXAMPLES } from "@/domain/obstacle/reply-delay";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { days, longDate } from "@/domain/shared/format";
import { raiseObstacle } from "@/server/obstacle/obstacle.commands";
import { ServiceField } from "./service-field";

type RaiseObstacleFormProps = {
  actionId: string;
  services: readonly string[];
  today: CalendarDate;
  closeHref: Route;
};

/** Two fields are enough: what blocks, and why. Who must answer may be left to the project leader. */
export function RaiseObstacleForm({ actionId, services, today, closeHref }: RaiseObstacleFormProps) {
  const [kind, setKind] = useState<ObstacleKind>("OTHER");
  return (
    <CommandForm
      command={raiseObstacle}
      schema={raiseObstacleInput}
      hidden={{ actionId }}
      subject="Le point de blocage n’est pas signalé"
      submitLabel="Signaler le point de blocage"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <SelectField
            {...field("kind")}
            label="Ce qui bloque"
            prompt="Choisissez"
            options={OBSTACLE_KINDS.map((value) => ({ value, label: OBSTACLE_KIND_LABELS[value] }))}
            onChange={(event) => setKind(kindOf(event.currentTarget.value))}
          />
          <TextArea
            {...field("title")}
            label="En une phrase"
            hint="Ce qui manque et ce que cela empêche."
            limit={400}
            rows={2}
          />
          <ServiceField
            {...field("service")}
            services={services}
            optional
            hint={`Par exemple « ${SERVICE_EXAMPLES[kind]} ». Sans service, le chef de projet l’adresse.`}
          />
          <DateField
            {...field("replyDueOn")}
            label="Réponse attendue le"
            optional
            min={today}
            hint={`Sans date, le ${longDate(defaultReplyDue(kind, today))} : ${days(DEFAULT_REPLY_DAYS[kind])}, un usage et non un délai légal.`}
          />
        </>
      )}
    </CommandForm>
  );
}

function kindOf(value: string): ObstacleKind {
  return OBSTACLE_KINDS.find((kind) => kind === value) ?? "OTHER";
}
