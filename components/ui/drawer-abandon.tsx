"use client";

import { useEffect, useRef } from "react";
import { THIN } from "@/domain/shared/format";
import { Button } from "./button";

export function AbandonPrompt({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  const stay = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    stay.current?.focus();
  }, []);

  return (
    <div
      role="alertdialog"
      aria-label="Abandonner votre saisie"
      className="border-b border-filet bg-st-veille-voile px-6 py-3 max-sm:px-4"
    >
      <p className="text-14 font-gras">Abandonner votre saisie{THIN}?</p>
      <p className="text-13">Ce que vous avez écrit sera perdu.</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button ref={stay} size="mini" onClick={onStay}>
          Continuer la saisie
        </Button>
        <Button size="mini" variant="danger" onClick={onLeave}>
          Abandonner ma saisie
        </Button>
      </div>
    </div>
  );
}
