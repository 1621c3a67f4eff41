"use client";

import { type CSSProperties, useState } from "react";
import { FieldFrame, type FieldProps, fieldAria } from "@/components/ui/field";

type ProgressFieldProps = FieldProps & {
  defaultValue?: string | undefined;
  /** The progress last declared, and when: « 45, le 17 mai ». */
  last: { value: number; words: string } | null;
};

/** A number, and a ruler to move it: the last value stays marked on it. The number alone is sent. */
export function ProgressField({ id, name, label, hint, error, optional, defaultValue = "", last }: ProgressFieldProps) {
  const [typed, setTyped] = useState(defaultValue);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-4 noscript:grid-cols-[5.5rem]">
        <span className="relative block">
          <input
            id={id}
            name={name}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            className="control pr-8"
            {...fieldAria({ id, hint, error })}
          />
          <span aria-hidden="true" className="absolute inset-y-0 right-3 grid place-items-center text-encre-3">
            %
          </span>
        </span>
        <Ruler value={readPercent(typed)} last={last} onMove={setTyped} />
      </div>
    </FieldFrame>
  );
}

type RulerProps = Pick<ProgressFieldProps, "last"> & { value: number; onMove: (value: string) => void };

function Ruler({ value, last, onMove }: RulerProps) {
  return (
    <div className="relative pt-4 noscript:hidden" style={{ "--last": (last?.value ?? 0) / 100 } as CSSProperties}>
      {last && (
        <p
          aria-hidden="true"
          className="absolute top-0 left-[calc(.5rem+(100%-1rem)*var(--last))] border-l border-encre-2 pb-3.5 pl-1 text-12/4 whitespace-nowrap text-encre-2 data-far:-translate-x-full data-far:border-r data-far:border-l-0 data-far:pr-1 data-far:pl-0"
          {...(last.value > 50 && { "data-far": "" })}
        >
          {last.words}
        </p>
      )}
      <input
        type="range"
        min={0}
        max={100}
        value={value}
        aria-label="Avancement déclaré, sur une règle de 0 à 100"
        onChange={(event) => onMove(event.currentTarget.value)}
        className="block h-6 w-full accent-encre pointer-coarse:h-11"
      />
    </div>
  );
}

function readPercent(text: string): number {
  const value = Number(text);
  return Number.isInteger(value) && value >= 0 && value <= 100 ? value : 0;
}
