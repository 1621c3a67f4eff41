import type { ReactNode } from "react";
import { SectionHeading } from "@/components/ui/section-heading";
import { toldAmount } from "@/domain/access/shared-amount";
import type { OpenContract, Pilot } from "@/domain/open-data/open-contract";
import { aidHeadline } from "@/domain/open-data/open-headline";
import { longDate, NBSP, quantity } from "@/domain/shared/format";
import { AnnouncedBand, bandTitle } from "./announced-band";
import { OpenActions } from "./open-actions";
import { OpenAidFigures, OpenSpending } from "./open-amounts";
import { OpenFiles } from "./open-files";

/** Everything that is told under the title of an open page: the same here and before it is opened. */
export function OpenContent({ contract }: { contract: OpenContract }) {
  const { band, totals, aid, actions, milestones, territory } = contract;
  return (
    <>
      <ContractTerms contract={contract} />
      <section aria-labelledby="enveloppe" className="mt-10">
        <SectionHeading
          id="enveloppe"
          title={bandTitle(band)}
          description="Chaque total annoncé garde sa source : aucun n’est choisi, rien n’est moyenné."
          ruled
        />
        <div className="mt-4">{band && <AnnouncedBand band={band} paid={toldAmount(totals.paid)} />}</div>
        <OpenSpending totals={totals} />
      </section>
      <section aria-labelledby="aide" className="mt-10">
        <SectionHeading id="aide" title={aidHeadline(aid)} description="Subventions et prêts d’organismes publics." />
        <OpenAidFigures aid={aid} />
      </section>
      <section aria-labelledby="actions" className="mt-10">
        <SectionHeading
          id="actions"
          title={`${quantity(actions.length, "action", "actions")}, ${milestones.reached}${NBSP}jalons atteints sur ${milestones.total}`}
          description="Un statut ou un montant n’est montré que si l’action les rend publics."
        />
        <OpenActions actions={actions} />
      </section>
      <section aria-labelledby="donnees" className="mt-10 print:hidden">
        <SectionHeading id="donnees" title="Télécharger les données" />
        <OpenFiles slug={territory.slug} />
      </section>
    </>
  );
}

function ContractTerms({ contract: { contract, territory } }: { contract: OpenContract }) {
  return (
    <dl className="mt-5 grid gap-x-8 gap-y-2 text-13 sm:grid-cols-[auto_minmax(0,1fr)]">
      <Term label="Contrat">{contract.title}</Term>
      <Term label="Durée">
        du {longDate(contract.signedOn)} au {longDate(contract.endsOn)}
      </Term>
      <Term label="Territoire">
        {territory.name}, {territory.regionName}
      </Term>
      {contract.pilots.length > 0 && (
        <Term label={contract.pilots.length > 1 ? "Pilotes" : "Pilote"}>
          {contract.pilots.map(inWords).join(" ; ")}
        </Term>
      )}
    </dl>
  );
}

function Term({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid sm:contents">
      <dt className="text-encre-3">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function inWords({ name, office }: Pilot): string {
  return office ? `${name}, ${office}` : name;
}
