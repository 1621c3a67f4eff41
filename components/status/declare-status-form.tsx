"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { RadioList } from "@/components/ui/radio-list";
import { StatusSign } from "@/components/ui/status-sign";
import { TextArea } from "@/components/ui/text-area";
import { ACTION_STATUSES, type ActionStatus } from "@/domain/status/status";
import { STATUS_HELP, STATUS_LABELS } from "@/domain/status/status.labels";
import { declareStatusInput } from "@/domain/status/status.schema";
import { declareStatus } from "@/server/status/status.commands";

type DeclareStatusFormProps = {
  actionId: string;
  current: { status: ActionStatus; sentence: string } | null;
  closeHref: Route;
};

/** The last sentence is there to be reworded: the météo is never declared without one. */
export function DeclareStatusForm({ actionId, current, closeHref }: DeclareStatusFormProps) {
  return (
    <CommandForm
      command={declareStatus}
      schema={declareStatusInput}
      hidden={{ actionId }}
      defaultValue={{ status: current?.status, sentence: current?.sentence }}
      subject="La météo n’est pas enregistrée"
      submitLabel="Déclarer la météo"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <TextArea
            {...field("sentence")}
            label="Où en est l’action, en une phrase"
            hint="C’est ce que le COPIL lit à voix haute."
            limit={1000}
            rows={4}
          />
          <RadioList
            {...field("status")}
            label="Météo"
            options={ACTION_STATUSES.map((value) => ({
              value,
              label: STATUS_LABELS[value],
              help: STATUS_HELP[value],
              mark: <StatusSign status={value} />,
            }))}
          />
        </>
      )}
    </CommandForm>
  );
}
