import { Paperclip } from "lucide-react";
import { proofHref } from "@/components/attachment/proof-links";
import type { Place } from "@/components/territory/links";
import { fileSize } from "@/domain/attachment/file-size";
import type { ReviewItem } from "@/server/review/review-item.queries";

/** The proofs attached to a thing. */
export function ItemProofs({ proofs, place }: { proofs: ReviewItem["proofs"]; place: Place }) {
  return (
    <section aria-labelledby="pieces" className="min-w-0 text-13">
      <h3 id="pieces">Pièces</h3>
      {proofs.length === 0 ? (
        <p className="mt-2 text-encre-3">Aucune pièce jointe.</p>
      ) : (
        <ul className="mt-2 border-t border-filet-fin">
          {proofs.map(({ id, name, byteSize }) => (
            <li key={id} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-2 border-b border-filet-fin py-2">
              <Paperclip aria-hidden="true" className="mt-0.5 size-4 text-encre-3" />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <a href={proofHref(place, id)} download>
                  <bdi>{name}</bdi>
                </a>
                <span className="block text-12 text-encre-3">{fileSize(byteSize)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
