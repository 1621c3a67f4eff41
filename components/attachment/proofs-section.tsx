import { Paperclip } from "lucide-react";
import type { ReactNode } from "react";
import type { Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import { quantity } from "@/domain/shared/format";
import { mayWithdraw, type ProofRow } from "@/server/attachment/proof-rows";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { ProofLine } from "./proof-line";
import { addProofHref, withdrawHref } from "./proof-links";

type ProofsSectionProps = {
  contract: VisibleContract;
  action: FullAction;
  place: Place;
  proofs: readonly ProofRow[];
};

const SHOWN = 6;

/** « Pièces » on an action's page: everything joined to it and to its parts, the newest first. */
export function ProofsSection({ contract, action, place, proofs }: ProofsSectionProps) {
  const standing = proofs.filter(({ withdrawn }) => withdrawn === null);
  const aside = proofs.filter(({ withdrawn }) => withdrawn !== null);
  const line = (proof: ProofRow) => (
    <ProofLine
      key={proof.id}
      proof={proof}
      place={place}
      named
      withdrawHref={mayWithdraw(contract, action, proof) ? withdrawHref(place, action.number, proof.id) : null}
    />
  );
  return (
    <section aria-labelledby="pieces" className="mt-10 max-sm:mt-8">
      <SectionHeading
        id="pieces"
        ruled
        title={standing.length === 0 ? "Pièces" : quantity(standing.length, "pièce jointe", "pièces jointes")}
        aside={
          action.rights.addProof && (
            <ButtonLink
              href={addProofHref(place, action.number)}
              scroll={false}
              icon={<Paperclip aria-hidden="true" className="size-4" />}
            >
              Joindre une pièce
            </ButtonLink>
          )
        }
      />
      {standing.length === 0 && (
        <p className="max-w-(--colonne-lecture) py-3 text-13 text-encre-2">
          Aucune pièce n’est jointe : procès-verbaux, factures, conventions et photos prouvent un jalon, une dépense ou
          un financement, et se retrouvent ici.
        </p>
      )}
      <ul className="grid gap-x-10 md:grid-cols-2">{standing.slice(0, SHOWN).map(line)}</ul>
      <More title={`Les ${standing.length - SHOWN} autres pièces`} lines={standing.slice(SHOWN).map(line)} />
      <More title={quantity(aside.length, "pièce retirée", "pièces retirées")} lines={aside.map(line)} />
    </section>
  );
}

function More({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="mt-2 text-13">
      <summary className="w-fit cursor-pointer py-1 font-demi pointer-coarse:py-2.5">{title}</summary>
      <ul className="grid gap-x-10 md:grid-cols-2">{lines}</ul>
    </details>
  );
}
