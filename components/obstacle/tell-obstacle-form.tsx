"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { TextArea } from "@/components/ui/text-area";
import { tellObstacleInput } from "@/domain/obstacle/obstacle.schema";
import { answerObstacle, reopenObstacle, resolveObstacle } from "@/server/obstacle/obstacle.commands";

const GESTURES = {
  repondre: {
    command: answerObstacle,
    label: "Ce que le service a répondu",
    hint: "L’action reprend la main : levez le point si la réponse suffit.",
    subject: "La réponse n’est pas enregistrée",
    submit: "Enregistrer la réponse",
  },
  lever: {
    command: resolveObstacle,
    label: "Ce qui l’a levé",
    hint: "Il sort des points ouverts et reste lisible avec cette phrase.",
    subject: "Le point de blocage n’est pas levé",
    submit: "Lever le point de blocage",
  },
  rouvrir: {
    command: reopenObstacle,
    label: "Pourquoi il revient",
    hint: "L’action reprend la main ; il pourra être adressé de nouveau.",
    subject: "Le point de blocage n’est pas rouvert",
    submit: "Rouvrir le point de blocage",
  },
} as const;

type TellObstacleFormProps = {
  gesture: keyof typeof GESTURES;
  obstacle: { id: string; version: number };
  closeHref: Route;
};

/** The gestures that take one sentence. */
export function TellObstacleForm({ gesture, obstacle, closeHref }: TellObstacleFormProps) {
  const { command, label, hint, subject, submit } = GESTURES[gesture];
  return (
    <CommandForm
      command={command}
      schema={tellObstacleInput}
      hidden={{ obstacleId: obstacle.id, version: obstacle.version }}
      subject={subject}
      submitLabel={submit}
      closeHref={closeHref}
    >
      {(field) => <TextArea {...field("sentence")} label={label} hint={hint} limit={1000} rows={3} />}
    </CommandForm>
  );
}
