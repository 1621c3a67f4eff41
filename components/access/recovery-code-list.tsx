"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

/** Shown once: nothing of it can be read again. */
export function RecoveryCodeList({ message, codes }: { message: string; codes: readonly string[] }) {
  return (
    <div className="grid gap-4">
      <Note tone="ok" role="status" title={message} />
      <ol className="grid grid-cols-2 gap-x-6 gap-y-1 border-y border-filet py-3 font-demi tabular-nums max-sm:grid-cols-1">
        {codes.map((code) => (
          <li key={code} className="whitespace-nowrap" translate="no">
            {code}
          </li>
        ))}
      </ol>
      <div className="print:hidden">
        <Button onClick={() => window.print()} icon={<Printer aria-hidden="true" />}>
          Imprimer ces codes
        </Button>
      </div>
    </div>
  );
}
