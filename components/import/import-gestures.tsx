"use client";

import type { ReactNode } from "react";
import { GestureForm } from "@/components/ui/gesture-form";
import { abandonImport, runImport, undoImport } from "@/server/import/imports.commands";

type GestureProps = { hidden: Record<string, string> };

export function RunButton({ hidden, icon, children }: GestureProps & { icon?: ReactNode; children: ReactNode }) {
  return (
    <GestureForm
      command={runImport}
      hidden={hidden}
      keyed={JSON.stringify(hidden)}
      label={children}
      icon={icon}
      variant="primary"
      pendingLabel="Import…"
    />
  );
}

export function AbandonButton({ hidden }: GestureProps) {
  return (
    <GestureForm
      command={abandonImport}
      hidden={hidden}
      label="Abandonner l’import"
      variant="bare"
      pendingLabel="Abandon…"
    />
  );
}

type UndoButtonProps = GestureProps & {
  size?: "regular" | "mini";
  /** Which import, for who hears the buttons of a list one by one. */
  of?: string;
};

export function UndoButton({ hidden, size = "regular", of }: UndoButtonProps) {
  return (
    <GestureForm
      command={undoImport}
      hidden={hidden}
      keyed={JSON.stringify(hidden)}
      label={
        <span>
          Annuler cet import
          {of !== undefined && <span className="sr-only"> de {of}</span>}
        </span>
      }
      variant="danger"
      size={size}
      pendingLabel="Annulation…"
    />
  );
}
