import { Upload } from "lucide-react";
import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { readyRows } from "@/domain/import/import-headline";
import type { ShownImport } from "@/domain/import/import-view";
import { leftOutSentence } from "@/domain/import/left-out-words";
import { decimalText, plural } from "@/domain/shared/format";
import { AbandonButton, RunButton } from "./import-gestures";

type ImportFooterProps = { slug: string; shown: ShownImport; listHref: Route };

/** Nothing is recorded until one of these is pressed; what would be left out is told beside the button. */
export function ImportFooter({ slug, shown, listHref }: ImportFooterProps) {
  const counts = shown.summary?.states;
  const ready = counts ? readyRows(counts) : 0;
  const about = { slug, importId: shown.id };
  const leaves = counts !== undefined && leftOutSentence(counts) !== "";
  const run = { ...about, version: String(shown.version), ...(leaves && { onlyReady: "on" }) };
  return (
    <div className="z-5 mt-8 flex flex-wrap items-center justify-between gap-x-4 gap-y-3 border-t-[length:var(--filet-epais)] border-encre bg-page py-3.5 text-13 sm:sticky sm:bottom-0 print:hidden">
      <p className="max-w-96">
        <b>Rien n’est encore enregistré.</b> {counts && leftOutSentence(counts)}
      </p>
      <div className="flex flex-wrap items-start gap-2 max-sm:w-full max-sm:flex-col-reverse max-sm:items-stretch">
        <AbandonButton hidden={about} />
        <ButtonLink href={listHref}>Changer de fichier</ButtonLink>
        {ready > 0 && (
          <RunButton hidden={run} icon={<Upload aria-hidden="true" />}>
            {plural(ready, "Importer la ligne prête", `Importer les ${decimalText(ready, 0, 0)} lignes prêtes`)}
          </RunButton>
        )}
      </div>
    </div>
  );
}
