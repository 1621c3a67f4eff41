"use client";

import { Copy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "./button";

const SAID = {
  no: "",
  failed: "La copie n’a pas abouti : sélectionnez le texte, puis copiez-le.",
};

type AddressToCopyProps = {
  url: string;
  /** What it is, for who hears the field. */
  name: string;
  copyLabel: string;
  /** What is said once it is copied. */
  copiedLabel?: string;
  /** Other things to do with it, beside the button that copies. */
  children?: ReactNode;
};

/** An address shown once: as text to select, with a button that copies it where the browser allows. */
export function AddressToCopy({ url, name, copyLabel, copiedLabel = "Adresse copiée.", children }: AddressToCopyProps) {
  const [copied, setCopied] = useState<keyof typeof SAID | "yes">("no");
  async function copy() {
    setCopied(
      await navigator.clipboard.writeText(url).then(
        () => "yes" as const,
        () => "failed" as const,
      ),
    );
  }
  return (
    <>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <input
          readOnly
          value={url}
          aria-label={name}
          data-settled
          onFocus={(event) => event.currentTarget.select()}
          className="control min-w-0 flex-1 basis-60 text-13"
        />
        <Button onClick={copy} icon={<Copy aria-hidden="true" />}>
          {copyLabel}
        </Button>
        {children}
      </div>
      <p aria-live="polite" className="empty:hidden">
        {copied === "yes" ? copiedLabel : SAID[copied]}
      </p>
    </>
  );
}
