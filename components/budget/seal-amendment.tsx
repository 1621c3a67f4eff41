import { SectionHeading } from "@/components/ui/section-heading";
import { amendedActions } from "@/domain/budget/amended-actions";
import type { Amendment } from "@/domain/budget/amendment";
import { longDate, quantity, signedMillions } from "@/domain/shared/format";
import { sumCents } from "@/domain/shared/money";
import type { FullAction } from "@/server/territory/visible-contract";
import { SealAmendmentForm } from "./seal-amendment-form";

type SealAmendmentProps = {
  amendment: Amendment;
  actions: readonly FullAction[];
  /** What must be done before it can be made applicable; null when nothing is. */
  awaited: string | null;
};

/** The gesture that can't be taken back, with what it would bring into force. */
export function SealAmendment({ amendment, actions, awaited }: SealAmendmentProps) {
  const { id, number, sealed, signedOn } = amendment;
  return (
    <section
      aria-labelledby="applicable"
      className="mt-10 max-w-(--colonne-lecture) border-t-[length:var(--filet-epais)] border-encre pt-4"
    >
      <SectionHeading
        id="applicable"
        title={sealed ? `L’avenant n° ${number} est applicable` : `Rendre l’avenant n° ${number} applicable`}
        description={
          sealed
            ? `Ses plans et ses dates sont la référence du contrat depuis le ${longDate(signedOn)}. Seul un autre avenant les change.`
            : effect(amendment, actions)
        }
      />
      {awaited !== null && <p className="max-w-(--colonne-lecture) text-14 text-encre-2">{awaited}</p>}
      <SealAmendmentForm
        ready={awaited === null}
        amendmentId={id}
        number={number}
        sealed={sealed}
        revision={amendment.version}
      />
    </section>
  );
}

function effect(amendment: Amendment, actions: readonly FullAction[]): string {
  const touched = amendedActions(amendment, actions);
  if (touched.length === 0)
    return "Il ne change encore rien : revoyez le plan d’une action ou une date du contrat pour pouvoir l’appliquer.";
  const change = sumCents(touched.map((each) => each.change));
  const dates = touched.reduce((sum, each) => sum + each.dates, 0);
  const parts = [
    quantity(touched.length, "action touchée", "actions touchées"),
    change === 0 ? "même total programmé" : `${signedMillions(change, 2)} programmés`,
    ...(dates === 0 ? [] : [quantity(dates, "date déplacée", "dates déplacées")]),
  ];
  return `À compter du ${longDate(amendment.signedOn)} : ${parts.join(", ")}.`;
}
