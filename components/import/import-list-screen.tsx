import { Download } from "lucide-react";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { buttonClass } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { ImportKind } from "@/domain/import/import-kind";
import { importsHeadline } from "@/domain/import/imports-headline";
import type { ImportsPage } from "@/server/import/imports.queries";
import { FileHelp } from "./file-help";
import { importsHref } from "./import-links";
import { ImportSteps } from "./import-steps";
import { PastImports } from "./past-imports";
import { UploadForm } from "./upload-form";

type ImportListScreenProps = { page: ImportsPage; asked: ImportKind | null; refusal: string | null };

/** Where a file is brought: the first step of an import, and what was brought before. */
export function ImportListScreen({ page, asked, refusal }: ImportListScreenProps) {
  const { contract, kinds, imports, amendments } = page;
  const place = placeOf(contract);
  const [first] = kinds;
  const chosen = asked !== null && kinds.includes(asked) ? asked : first;
  return (
    <TerritoryFrame contract={contract}>
      <ImportSteps current="Fichier" />
      <h1 className="mt-5">{importsHeadline(imports)}</h1>
      <div className="mt-6 grid items-start gap-x-12 gap-y-8 md:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
        {chosen && (
          <UploadForm
            address={`${importsHref(place)}/fichiers`}
            kinds={kinds}
            chosen={chosen}
            amendments={amendments}
            refusal={refusal}
          />
        )}
        <aside aria-label="Aide" className="grid gap-5">
          <FileHelp place={place} kinds={kinds} />
          <Note title="Mon classeur">
            <p>
              Un classeur déjà rempli avec vos actions, à compléter dans Excel ou LibreOffice puis à rapporter ici.
              Seules les cases que vous changez sont reprises.
            </p>
            <a
              href={`${importsHref(place)}/classeur`}
              download
              className={buttonClass({ size: "mini" }, "mt-1.5 justify-self-start")}
            >
              <Download aria-hidden="true" />
              Télécharger mon classeur (.xlsx)
            </a>
          </Note>
        </aside>
      </div>
      <PastImports place={place} imports={imports} />
    </TerritoryFrame>
  );
}
