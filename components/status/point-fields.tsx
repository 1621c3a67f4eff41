"use client";

import { useState } from "react";
import { FieldRow } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { ChoiceRow } from "@/components/ui/radio-list";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FieldBinding } from "@/components/ui/use-command";
import { contradictionSentence } from "@/domain/status/contradictions.labels";
import { KEPT_WORD_LIMIT, SENTENCE_LIMIT, TEXT_LIMIT } from "@/domain/status/point.schema";
import { ACTION_STATUSES } from "@/domain/status/status";
import type { PointStart } from "./point-start";
import { ProgressField } from "./progress-field";
import { WeatherList } from "./weather-list";

type PointFieldsProps = { start: PointStart; field: (name: string) => FieldBinding };

export function PointFields({ start, field }: PointFieldsProps) {
  const [chosen, setChosen] = useState(field("status").defaultValue ?? "");
  return (
    <>
      <WeatherList
        {...field("status")}
        label={<>Météo {start.lastStatus && <span className="font-normal text-encre-3">{start.lastStatus}</span>}</>}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <KeptWord start={start} chosen={chosen} binding={field("keptWord")} />
      <ProgressField
        {...field("declaredProgress")}
        label="Avancement déclaré"
        hint={start.landmarks}
        last={start.lastProgress}
      />
      <TextArea
        {...field("sentence")}
        label="Ce que le COPIL doit savoir"
        hint="Repris tel quel dans le dossier de COPIL."
        limit={SENTENCE_LIMIT}
        rows={4}
      />
      <More field={field} />
      <FieldRow>
        <TextField {...field("decisionAsked")} label="Décision attendue du COPIL" optional maxLength={SENTENCE_LIMIT} />
        <SelectField
          {...field("meetingId")}
          label="Pour le"
          prompt="prochaine séance, date à fixer"
          options={start.meetings}
        />
      </FieldRow>
      <Decisions start={start} />
    </>
  );
}

/** What the figures say against the météo chosen, and the word that keeps it all the same. */
function KeptWord({
  start,
  chosen,
  binding,
}: Pick<PointFieldsProps, "start"> & { chosen: string; binding: FieldBinding }) {
  const status = ACTION_STATUSES.find((known) => known === chosen);
  const found = status ? start.contradictions[status] : [];
  const refused = (binding.error?.length ?? 0) > 0;
  if (!status || (found.length === 0 && !refused)) return null;
  return (
    <div className="grid gap-3" aria-live="polite">
      {found.length > 0 && (
        <Note tone="warn" title="Les chiffres disent autre chose">
          <p>{contradictionSentence(status, found)} Changez la météo, ou maintenez-la en disant pourquoi.</p>
        </Note>
      )}
      <TextArea {...binding} label="Pourquoi vous maintenez" limit={KEPT_WORD_LIMIT} rows={2} />
    </div>
  );
}

const MORE = [
  { name: "done", label: "Ce qui a été fait" },
  { name: "upcoming", label: "Ce qui vient" },
  { name: "difficulties", label: "Difficultés" },
] as const;

/** Folded: the point stands without them. */
function More({ field }: Pick<PointFieldsProps, "field">) {
  const bindings = MORE.map(({ name, label }) => ({ label, binding: field(name) }));
  const refused = bindings.some(({ binding }) => (binding.error?.length ?? 0) > 0);
  const filled = bindings.filter(({ binding }) => binding.defaultValue).length;
  return (
    <details open={refused || undefined} className="border-y border-filet-fin py-1">
      <summary className="min-h-8 py-1.5 text-14 font-demi pointer-coarse:min-h-11 pointer-coarse:py-3">
        Fait, à venir, difficultés{" "}
        <span className="font-normal text-encre-3">
          {filled === 0 ? "(facultatif)" : `(${filled} sur ${MORE.length} repris du dernier point)`}
        </span>
      </summary>
      <div className="grid gap-5 py-3">
        {bindings.map(({ label, binding }) => (
          <TextArea key={binding.name} {...binding} label={label} optional limit={TEXT_LIMIT} rows={3} />
        ))}
      </div>
    </details>
  );
}

function Decisions({ start: { decisions, draft } }: Pick<PointFieldsProps, "start">) {
  if (decisions.length === 0) return null;
  return (
    <fieldset className="grid min-w-0 content-start gap-1">
      <legend className="mb-1 text-13 font-demi">Suites des décisions</legend>
      <p className="text-13 text-encre-3">Cochez celles qui sont appliquées aujourd’hui.</p>
      {decisions.map(({ value, label, help }) => (
        <ChoiceRow
          key={value}
          type="checkbox"
          id={`applied-${value}`}
          name="applied"
          value={value}
          label={label}
          help={help}
          defaultChecked={draft?.applied.includes(value) ?? false}
        />
      ))}
    </fieldset>
  );
}
