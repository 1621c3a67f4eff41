"use client";

import type { ReactNode } from "react";
import { GestureForm } from "@/components/ui/gesture-form";
import { fixCell, judgeRow } from "@/server/import/imports.commands";

type GestureProps = { hidden: Record<string, string>; children: ReactNode; bare?: boolean };

/** The page says what became of the row: a message over it would say it twice. */
const unsaid = () => {};

/** Writes the suggestion, or the file's own words, in a cell. */
export function FixButton({ hidden, children, bare = false }: GestureProps) {
  return (
    <GestureForm
      command={fixCell}
      hidden={hidden}
      label={children}
      say={unsaid}
      size="mini"
      variant={bare ? "bare" : "neutral"}
    />
  );
}

/** Says what to do of a row: leave it out, import it all the same, or neither any more. */
export function JudgeButton({ hidden, children, bare = false }: GestureProps) {
  return (
    <GestureForm
      command={judgeRow}
      hidden={hidden}
      label={children}
      say={unsaid}
      size="mini"
      variant={bare ? "bare" : "neutral"}
    />
  );
}
