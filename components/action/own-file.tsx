import { ChevronRight, FileUp, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { addProofHref } from "@/components/attachment/proof-links";
import { targetHref } from "@/components/follow-up/target-href";
import { raiseObstacleHref } from "@/components/obstacle/obstacle-links";
import type { Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { OwnFile as OwnFileContent, OwnFileLine } from "@/domain/action/own-file";
import { NBSP, quantity } from "@/domain/shared/format";
import { lowerFirst } from "@/domain/shared/number-words";
import type { FullAction } from "@/server/territory/visible-contract";

/** How many lines of an answer stand before the rest folds. */
const SHOWN = 3;

type OwnFileProps = { file: OwnFileContent; action: FullAction; place: Place };

/** Where an industrialist lands: who holds their file and since when, what they are asked, what comes next. */
export function OwnFile({ file, action, place }: OwnFileProps) {
  const { rights, number } = action;
  return (
    <section
      aria-labelledby="mon-dossier"
      className="mt-4 border-l-4 border-braise bg-surface px-4 py-3.5 max-sm:-mx-4 max-sm:border-y max-sm:border-y-filet"
    >
      <h2 id="mon-dossier" className="chasse-titre">
        Mon dossier{NBSP}: {lowerFirst(file.headline)}
      </h2>
      <dl className="mt-2.5 gap-x-8 md:columns-2">
        <Answer name="Qui a la main" lines={file.hands} none="Personne ne vous fait attendre." place={place} />
        <Answer name="Ce qu’on vous demande" lines={file.asked} none="Rien." place={place} />
        <Answer name="Prochaines échéances" lines={file.deadlines} none="Aucune date à venir." place={place} />
        <Answer name="Où en sont les aides" lines={file.files} none="Aucune aide publique au plan." place={place} />
      </dl>
      {(rights.addProof || rights.raiseObstacle) && (
        <div className="mt-3 flex flex-wrap gap-2 print:hidden">
          {rights.addProof && (
            <ButtonLink
              href={addProofHref(place, number)}
              variant="primary"
              scroll={false}
              icon={<FileUp aria-hidden="true" />}
            >
              Déposer une pièce
            </ButtonLink>
          )}
          {rights.raiseObstacle && (
            <ButtonLink
              href={raiseObstacleHref(place, number)}
              scroll={false}
              icon={<TriangleAlert aria-hidden="true" />}
            >
              Signaler un blocage
            </ButtonLink>
          )}
        </div>
      )}
    </section>
  );
}

type AnswerProps = { name: string; lines: readonly OwnFileLine[]; none: string; place: Place };

function Answer({ name, lines, none, place }: AnswerProps) {
  const [first, rest] = [lines.slice(0, SHOWN), lines.slice(SHOWN)];
  return (
    <div className="break-inside-avoid border-t border-filet-fin py-2 text-14">
      <dt className="text-13 text-encre-3">{name}</dt>
      <dd>
        {lines.length === 0 ? none : <Lines lines={first} place={place} />}
        {rest.length > 0 && (
          <details>
            <summary className="inline-flex min-h-7 items-center text-13 text-lien underline decoration-1 underline-offset-[.18em] pointer-coarse:min-h-11 print:hidden">
              {quantity(rest.length, "autre", "autres")}
            </summary>
            <Lines lines={rest} place={place} />
          </details>
        )}
      </dd>
    </div>
  );
}

function Lines({ lines, place }: Pick<AnswerProps, "lines" | "place">): ReactNode {
  return (
    <ul>
      {lines.map(({ key, sentence, target }) => (
        <li key={key} className="py-0.5">
          <Link
            href={targetHref(place, target)}
            scroll={false}
            className="flex items-start gap-1 text-encre no-underline hover:underline pointer-coarse:py-1"
          >
            <span>{sentence}</span>
            <ChevronRight aria-hidden="true" className="mt-0.5 size-4 flex-none text-lien print:hidden" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
