"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import type { ObstacleKind } from "@/domain/obstacle/obstacle";
import { addressObstacleInput } from "@/domain/obstacle/obstacle.schema";
import { DEFAULT_REPLY_DAYS, defaultReplyDue, SERVICE_EXAMPLES } from "@/domain/obstacle/reply-delay";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { days } from "@/domain/shared/format";
import { addressObstacle } from "@/server/obstacle/obstacle.commands";
import { ServiceField } from "./service-field";

type AddressObstacleFormProps = {
  obstacle: { id: string; version: number; kind: ObstacleKind };
  /** The service that has it, who may be asked again. */
  current: string | undefined;
  services: readonly string[];
  today: CalendarDate;
  closeHref: Route;
};

export function AddressObstacleForm({ obstacle, current, services, today, closeHref }: AddressObstacleFormProps) {
  const { id, version, kind } = obstacle;
  return (
    <CommandForm
      command={addressObstacle}
      schema={addressObstacleInput}
      hidden={{ obstacleId: id, version }}
      defaultValue={{ service: current, replyDueOn: defaultReplyDue(kind, today) }}
      subject="Le point de blocage n’est pas adressé"
      submitLabel={current ? "Adresser de nouveau" : "Adresser au service"}
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <ServiceField
            {...field("service")}
            services={services}
            hint={
              current
                ? "Le même service garde son horloge ; un autre la remet à zéro."
                : `Par exemple « ${SERVICE_EXAMPLES[kind]} ».`
            }
          />
          <DateField
            {...field("replyDueOn")}
            label="Réponse attendue le"
            min={today}
            hint={`${days(DEFAULT_REPLY_DAYS[kind])} d’ordinaire : un usage qui se change, et non un délai légal.`}
          />
          <TextArea {...field("sentence")} label="Ce qui lui est demandé" limit={1000} rows={3} />
        </>
      )}
    </CommandForm>
  );
}
