"use client";

import { Copy } from "lucide-react";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

type FeedAddressProps = { url: string; message: string };

/** The address of the feed, shown this once: as text to select, copied where the browser allows, or opened by a calendar. */
export function FeedAddress({ url, message }: FeedAddressProps) {
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
      <p>Elle n’est affichée qu’une fois. Qui la connaît lit votre agenda&nbsp;: gardez-la pour vous.</p>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <input
          readOnly
          value={url}
          aria-label="Adresse de mon agenda"
          data-settled
          onFocus={(event) => event.currentTarget.select()}
          className="control min-w-0 flex-1 basis-60 text-13"
        />
        <Button onClick={copy} icon={<Copy aria-hidden="true" />}>
          Copier l’adresse
        </Button>
        <a href={url.replace(/^https?:/, "webcal:")} className={buttonClass({})}>
          Ouvrir dans mon agenda
        </a>
      </div>
      <p aria-live="polite" className="empty:hidden">
        {copied === "yes" && "Adresse copiée."}
        {copied === "failed" && "La copie n’a pas abouti : sélectionnez l’adresse, puis copiez-la."}
      </p>
    </Note>
  );
}
