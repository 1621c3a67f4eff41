import { Lock } from "lucide-react";
import { territoryHref } from "@/components/territory/links";
import { placeOf } from "@/components/territory/territory-frame";
import { Link } from "@/components/ui/link";
import type { VisibleContract } from "@/server/territory/visible-contract";

type LockStateProps = { contract: VisibleContract; subject: string };

/** Whether what the page shows may still move, and what makes it the reference. */
export function LockState({ contract, subject }: LockStateProps) {
  if (contract.contract.planLocked)
    return (
      <p className="mt-3 flex items-center gap-2 text-13 text-encre-2">
        <Lock aria-hidden="true" />
        {subject} sont verrouillés{"\u202f"}; seul un avenant les change.
      </p>
    );
  return (
    <p className="mt-3 text-13 text-encre-2">
      {subject} se corrigent librement jusqu’au{" "}
      <Link href={`${territoryHref(placeOf(contract), "/administration")}#verrouiller` as never}>verrouillage</Link>.
    </p>
  );
}
