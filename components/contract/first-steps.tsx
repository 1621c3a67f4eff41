import { Check } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { type Place, territoryHref } from "@/components/territory/links";
import { recordLink } from "@/components/territory/navigation";
import { placeOf } from "@/components/territory/territory-frame";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { SectionHeading } from "@/components/ui/section-heading";
import { type FirstStep, type FirstStepName, firstSteps, isStarting } from "@/domain/contract/first-steps";
import { listFr, longDate, NBSP, plural } from "@/domain/shared/format";
import { capitalized, countWord } from "@/domain/shared/number-words";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";

type Words = { title: string; help: string; link: string };

const WORDS: Record<FirstStepName, Words> = {
  PLAN: {
    title: "Saisir le plan mensuel",
    help: "Les paiements prévus au contrat, mois par mois et action par action.",
    link: "Saisir le plan",
  },
  MILESTONES: {
    title: "Inscrire les jalons du contrat",
    help: "Chaque action, ses étapes datées et leur poids dans l’avancement.",
    link: "Inscrire les jalons",
  },
  LOCK: {
    title: "Verrouiller le plan et les jalons",
    help: "Ils deviennent la référence : seul un avenant les change ensuite.",
    link: "Relire, puis verrouiller",
  },
  PILOTS: {
    title: "Inviter les pilotes",
    help: "Chacun reçoit un lien personnel et tient ses actions à jour.",
    link: "Inviter une personne",
  },
  EXPENSE: {
    title: "Saisir la première dépense",
    help: "Elle fera apparaître l’engagé, le mandaté et le payé.",
    link: "Saisir une dépense",
  },
};

/** Leads an empty installation to its first figures; nothing once it has them. */
export function FirstSteps({ contract }: { contract: VisibleContract }) {
  const readable = contract.actions.filter(isFull);
  const steps = firstSteps(readable, contract.contract.planLocked);
  if (readable.length < contract.actions.length || !isStarting(steps)) return null;
  const place = placeOf(contract);
  const next = steps.find((step) => !step.done);
  return (
    <section
      aria-labelledby="premiers-pas"
      className="mt-6 border-t-[length:var(--filet-epais)] border-encre pt-4 print:hidden"
    >
      <SectionHeading id="premiers-pas" title="Cinq étapes jusqu’aux premiers chiffres" description={known(contract)} />
      <TermPassed contract={contract} />
      <ol>
        {steps.map((step, rank) => (
          <Step key={step.name} step={step} rank={rank + 1} current={step === next}>
            <StepLink name={step.name} done={step.done} contract={contract} place={place} />
          </Step>
        ))}
      </ol>
    </section>
  );
}

function Step({
  step,
  rank,
  current,
  children,
}: {
  step: FirstStep;
  rank: number;
  current: boolean;
  children: ReactNode;
}) {
  const { title, help } = WORDS[step.name];
  return (
    <li
      aria-current={current ? "step" : undefined}
      className="grid grid-cols-[1.75rem_minmax(0,1fr)] items-start gap-x-3 gap-y-2 border-b border-filet-fin py-3 sm:grid-cols-[1.75rem_minmax(0,1fr)_auto] sm:items-center"
    >
      <StepSign done={step.done} rank={rank} current={current} />
      <p className="min-w-0">
        <b className={step.done ? "font-demi text-encre-2" : undefined}>{title}</b>
        <span className="block text-13 text-encre-3">{step.done ? "Fait." : `${help}${progressInWords(step)}`}</span>
      </p>
      <span className="max-sm:col-start-2">{children}</span>
    </li>
  );
}

function StepSign({ done, rank, current }: { done: boolean; rank: number; current: boolean }) {
  if (done)
    return (
      <span className="grid size-7 place-items-center rounded-1 bg-st-ok text-sur-statut">
        <Check aria-hidden="true" />
        <span className="sr-only">Fait</span>
      </span>
    );
  const look = current ? "bg-encre text-page" : "text-encre-2 inset-ring inset-ring-bord";
  return (
    <span aria-hidden="true" className={`grid size-7 place-items-center rounded-1 text-14 font-gras ${look}`}>
      {rank}
    </span>
  );
}

type StepLinkProps = { name: FirstStepName; done: boolean; contract: VisibleContract; place: Place };

/** Only where this person may do it; a step already done needs no way in. */
function StepLink({ name, done, contract, place }: StepLinkProps) {
  const href = done ? null : hrefOf(name, contract, place);
  if (!href) return null;
  return (
    <Link href={href} className="text-14">
      {WORDS[name].link}
    </Link>
  );
}

function hrefOf(name: FirstStepName, contract: VisibleContract, place: Place): Route | null {
  if (name === "EXPENSE") return (recordLink(contract.actions.filter(isFull), place)?.href as Route) ?? null;
  if (name === "PILOTS")
    return contract.canManagePeople ? territoryHref(place, "/administration/personnes", { inviter: 1 }) : null;
  if (!contract.canEditPlan) return null;
  const paths = { PLAN: "/administration/plan", MILESTONES: "/administration/jalons", LOCK: "/administration" };
  return (territoryHref(place, paths[name]) + (name === "LOCK" ? "#verrouiller" : "")) as Route;
}

function progressInWords({ count, total, name }: FirstStep): string {
  if (count === 0 || name === "LOCK" || name === "EXPENSE") return "";
  return ` Fait pour ${count}${NBSP}${plural(count, "action", "actions")} sur ${total}.`;
}

function known({ actions, claims }: VisibleContract): string {
  const listed = actions.length === 1 ? "son action" : `ses ${countWord(actions.length)} actions`;
  const announced = claims.length > 0 ? ["l’enveloppe annoncée"] : [];
  return `${capitalized(listFr(["le contrat", listed, ...announced]))} sont déjà là. Les montants et les dates viennent de vous.`;
}

function TermPassed({ contract: { contract, asOf } }: { contract: VisibleContract }) {
  if (asOf <= contract.endsOn) return null;
  return (
    <Note tone="warn" title={`Le contrat est échu depuis le ${longDate(contract.endsOn)}`} className="mb-2">
      <p>
        Tout reste à saisir et se lit à sa date{NBSP}: le plan par mois, les jalons, les dépenses au jour où elles ont
        eu lieu. Les chiffres d’aujourd’hui sont alors ceux du bilan.
      </p>
    </Note>
  );
}
