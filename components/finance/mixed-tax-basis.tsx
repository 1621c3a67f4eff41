import { NBSP } from "@/domain/shared/format";

/** Said next to totals of actions that do not share a tax basis. */
export function MixedTaxBasis({ isMixed }: { isMixed: boolean }) {
  if (!isMixed) return null;
  return (
    <p className="mt-2 text-13 text-encre-3">
      Totaux d’actions dont les montants sont les uns HT, les autres TTC{NBSP}: ordre de grandeur.
    </p>
  );
}
