import type { ReactNode } from "react";
import { Footer } from "@/components/shell/footer";
import { HeadframeSign } from "@/components/shell/headframe-sign";
import { LEGAL_LINKS } from "@/components/shell/legal-links";
import { SkipLink } from "@/components/shell/skip-link";
import { DEMO_WORDS } from "@/components/ui/demo-banner";
import { bandInWords } from "@/domain/contract/envelope.labels";
import { longDate, NBSP, quantity, shortDate } from "@/domain/shared/format";
import { capitalized, countWord } from "@/domain/shared/number-words";
import type { PublicFacts } from "@/server/territory/public-facts";
import { HeadframeDrawing } from "./headframe-drawing";

type EntranceFrameProps = { facts: PublicFacts | null; children: ReactNode };

/** Before the sign-in: the contract as a workshop drawing on one side, what to fill in on the other. */
export function EntranceFrame({ facts, children }: EntranceFrameProps) {
  return (
    <>
      <SkipLink />
      <div className="grid min-h-dvh md:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)] max-md:grid-rows-[auto_1fr]">
        <header className="overflow-clip border-b-4 border-braise-vive bg-charbon text-sur-charbon print:hidden">
          <div className="relative h-44 md:sticky md:top-0 md:h-[calc(100dvh-4px)]">
            <HeadframeDrawing
              term={facts && `${yearlyDate(facts.signedOn)} – ${yearlyDate(facts.endsOn)}`}
              actions={facts && quantity(facts.actions, "action", "actions")}
              envelope={facts?.band ? bandInWords(facts.band) : null}
            />
            <Presentation facts={facts} />
          </div>
        </header>
        <div className="flex min-w-0 flex-col px-10 pt-10 pb-6 max-md:px-4 max-md:pt-6">
          <main id="contenu" tabIndex={-1} className="m-auto w-full max-w-96 focus-visible:outline-none">
            <p className="mb-10 flex items-center gap-3 max-md:hidden">
              <HeadframeSign className="size-11" />
              <span>
                <b className="block text-16">{facts?.title ?? "Creuset"}</b>
                <span className="text-13 text-encre-3">Suivi du contrat</span>
              </span>
            </p>
            {children}
          </main>
          <Footer note={facts?.isDemo ? DEMO_WORDS : undefined} links={LEGAL_LINKS} />
        </div>
      </div>
    </>
  );
}

function Presentation({ facts }: { facts: PublicFacts | null }) {
  return (
    <div className="absolute inset-x-10 top-9 text-16 text-sur-charbon-2 max-md:inset-x-4 max-md:top-5">
      <p className="chasse-titre text-22 font-gras text-sur-charbon">{facts?.title ?? "Creuset"}</p>
      <p className="max-w-[22em] text-pretty max-md:max-w-52 max-md:text-14">
        {facts ? promise(facts) : "Suivi d’un contrat Territoire d’industrie."}
      </p>
      {facts && <p className="sr-only">{factsInWords(facts)}</p>}
    </div>
  );
}

function promise({ actions }: PublicFacts): string {
  if (actions === 0) return "Les actions, leurs jalons et leurs dépenses, au vu de tous les signataires.";
  const subject =
    actions === 1
      ? "Une action, ses jalons et ses dépenses"
      : `${capitalized(countWord(actions))} actions, leurs jalons et leurs dépenses`;
  return `${subject}, au vu de tous les signataires.`;
}

function factsInWords({ signedOn, endsOn, band }: PublicFacts): string {
  const term = `Contrat du ${longDate(signedOn)} au ${longDate(endsOn)}`;
  return band ? `${term}${NBSP}: ${bandInWords(band)} annoncés.` : `${term}.`;
}

/** A short date with its year, whatever the day it is. */
function yearlyDate(date: PublicFacts["signedOn"]): string {
  return `${shortDate(date, date)} ${date.slice(0, 4)}`;
}
