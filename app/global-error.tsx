"use client";

import { Failure } from "@/components/ui/failure";
import "./globals.css";

/** Stands for the whole document when even its layout failed: no link to load, nothing but the words. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="fr">
      <body>
        <title>Page en échec — Creuset</title>
        <main className="mx-auto max-w-(--colonne-lecture) px-4 pt-14">
          <Failure error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
