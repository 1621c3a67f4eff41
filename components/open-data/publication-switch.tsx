"use client";

import { GestureForm } from "@/components/ui/gesture-form";
import { setPublication } from "@/server/open-data/publication.commands";

/** Opens or closes: one gesture, taken back by the other. */
export function PublicationSwitch({ slug, isOpen }: { slug: string; isOpen: boolean }) {
  return (
    <GestureForm
      command={setPublication}
      hidden={{ slug, open: isOpen ? "non" : "oui" }}
      label={isOpen ? "Fermer la page publique" : "Ouvrir la page publique à tous"}
      variant={isOpen ? "neutral" : "primary"}
      keyed={isOpen ? "non" : "oui"}
    />
  );
}
