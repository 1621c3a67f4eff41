"use client";

import { Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

/** A one-time link, shown this once: as text to select, with a button that copies it where the browser allows. */
export function ShownLink({ url, message }: { url: string; message: string }) {
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  async function copy() {
    setCopied(
      await navigator.clipboard.writeText(url).then(
        () => "yes" as const,
        () => "failed" as const,
      ),
    );
  }
  return (
    <Note tone="ok" title={message} role="status">
      <p>Il n’est affiché qu’une fois. Qui l’ouvre choisit le mot de passe de ce compte.</p>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <input
          readOnly
          value={url}
          aria-label="Lien à transmettre"
          data-settled
          onFocus={(event) => event.currentTarget.select()}
          className="control min-w-0 flex-1 basis-60 text-13"
        />
        <Button onClick={copy} icon={<Copy aria-hidden="true" />}>
          Copier le lien
        </Button>
      </div>
      <p aria-live="polite" className="empty:hidden">
        {copied === "yes" && "Lien copié."}
        {copied === "failed" && "La copie n’a pas abouti : sélectionnez le lien, puis copiez-le."}
      </p>
    </Note>
  );
}
