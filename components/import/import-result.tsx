import type { Route } from "next";
import type { ReactNode } from "react";
import { type Place, territoryHref } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { ImportKind } from "@/domain/import/import-kind";
import type { ShownImport } from "@/domain/import/import-view";
import { dateTime, NBSP } from "@/domain/shared/format";
import { UndoButton } from "./import-gestures";
import { importsHref } from "./import-links";

type ImportResultProps = { place: Place; shown: ShownImport };

/** Where what was recorded is read. */
const READ_AT: Record<ImportKind, readonly [path: string, label: string]> = {
  EXPENSES: ["/depenses", "Voir les dépenses"],
  MILESTONES: ["/jalons", "Voir les jalons"],
  PLAN: ["/finances", "Voir les finances"],
  FUNDING: ["/finances", "Voir les finances"],
};

/** What became of an import that is over: recorded, taken back, abandoned or unreadable, and what may follow. */
export function ImportResult({ place, shown }: ImportResultProps) {
  const [path, label] = READ_AT[shown.kind];
  switch (shown.state) {
    case "IMPORTED":
      return (
        <Outcome
          told={`Enregistré${shown.importedAt ? ` le ${dateTime(shown.importedAt)}` : ""}, par ${shown.author}. Chaque ligne est au journal.`}
          place={place}
          readHref={territoryHref(place, path)}
          readLabel={label}
        >
          {shown.canUndo && <TakeBack place={place} shown={shown} />}
        </Outcome>
      );
    case "UNDONE":
      return (
        <Outcome
          told={`Annulé${shown.undoneAt ? ` le ${dateTime(shown.undoneAt)}` : ""}${shown.undoneBy ? `, par ${shown.undoneBy}` : ""}. L’import et son annulation restent au journal.`}
          place={place}
          readHref={territoryHref(place, path)}
          readLabel={label}
        />
      );
    case "UNREADABLE":
      return (
        <>
          <Note tone="error" role="alert" className="mt-5" title={shown.failure ?? "Ce fichier n’a pas pu être lu."}>
            <p>Rien de ce fichier n’a été gardé ni enregistré.</p>
          </Note>
          <div className="mt-4">
            <ButtonLink variant="primary" href={importsHref(place)}>
              Choisir un autre fichier
            </ButtonLink>
          </div>
        </>
      );
    default:
      return (
        <div className="mt-5">
          <ButtonLink href={importsHref(place)}>Apporter un autre fichier</ButtonLink>
        </div>
      );
  }
}

type OutcomeProps = { told: string; place: Place; readHref: Route; readLabel: string; children?: ReactNode };

function Outcome({ told, place, readHref, readLabel, children }: OutcomeProps) {
  return (
    <>
      <p className="mt-2 text-14 text-encre-2">{told}</p>
      <div className="mt-4 flex flex-wrap gap-2 print:hidden">
        <ButtonLink variant="primary" href={readHref}>
          {readLabel}
        </ButtonLink>
        <ButtonLink href={territoryHref(place)}>Tableau de bord</ButtonLink>
        <ButtonLink href={importsHref(place)}>Apporter un autre fichier</ButtonLink>
      </div>
      {children}
    </>
  );
}

function TakeBack({ place, shown }: ImportResultProps) {
  return (
    <section aria-labelledby="annuler" className="mt-8 grid max-w-(--colonne-lecture) gap-2 print:hidden">
      <h2 id="annuler">Revenir en arrière</h2>
      <p className="text-13 text-encre-2">
        Ce que ce fichier a enregistré sera retiré par des écritures inverses, et les totaux reviendront où ils étaient
        {NBSP}: rien n’est effacé du journal. Ce que quelqu’un a modifié depuis empêche l’annulation.
      </p>
      <div className="justify-self-start">
        <UndoButton hidden={{ slug: place.slug, importId: shown.id }} />
      </div>
    </section>
  );
}
