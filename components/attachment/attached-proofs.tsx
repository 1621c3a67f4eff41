import { Paperclip } from "lucide-react";
import type { Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import type { ProvenSubject } from "@/domain/attachment/proof-subject";
import type { ProofRow } from "@/server/attachment/proof-rows";
import type { FullAction } from "@/server/territory/visible-contract";
import { ProofLine } from "./proof-line";
import { addProofHref } from "./proof-links";

type AttachedProofsProps = {
  subject: ProvenSubject;
  action: FullAction;
  place: Place;
  proofs: readonly ProofRow[];
};

/** The proofs of one thing, in its drawer, and the way to join one to it. */
export function AttachedProofs({ subject, action, place, proofs }: AttachedProofsProps) {
  const { about, subjectId } = subject;
  const joined = proofs.filter((proof) => proof.about === about && proof.subjectId === subjectId && !proof.withdrawn);
  if (joined.length === 0 && !action.rights.addProof) return null;
  return (
    <>
      <h3>Pièces</h3>
      {joined.length > 0 && (
        <ul className="-mt-3 border-t border-encre">
          {joined.map((proof) => (
            <ProofLine key={proof.id} proof={proof} place={place} />
          ))}
        </ul>
      )}
      {action.rights.addProof && (
        <p className="-mt-3">
          <ButtonLink
            href={addProofHref(place, action.number, subject)}
            size="mini"
            scroll={false}
            icon={<Paperclip aria-hidden="true" className="size-3.5" />}
          >
            Joindre une pièce
          </ButtonLink>
        </p>
      )}
    </>
  );
}
