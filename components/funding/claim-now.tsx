import { Send } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Claimable, Justified } from "@/domain/funding/claimable";
import { claimable } from "@/domain/funding/claimable";
import { PAYMENT_KIND_LABELS } from "@/domain/funding/funding.labels";
import type { FundedLine, FundingPlan } from "@/domain/funding/funding-plan";
import { eurosExact, NBSP, quantity } from "@/domain/shared/format";
import { sumCents } from "@/domain/shared/money";
import type { ProofRow } from "@/server/attachment/proof-rows";
import { type FundingPlace, lineHref } from "./funding-links";
import { joinedFiles } from "./joined-files";
import { Pieces } from "./pieces";

type ClaimNowProps = {
  plan: FundingPlan;
  justified: Justified;
  at: FundingPlace;
  writable: boolean;
  proofs: readonly ProofRow[];
};

/** « À appeler maintenant »: what may be claimed of each funder today, with its papers; else why nothing may. */
export function ClaimNow({ plan, justified, at, writable, proofs }: ClaimNowProps) {
  const found = plan.lines.map((line) => ({ line, now: claimable(line, justified) }));
  const open = found.filter(({ now }) => now.amount > 0);
  const closed = found.filter(({ now }) => now.amount === 0);
  return (
    <section aria-labelledby="a-appeler" className="mt-10 max-sm:mt-8">
      <SectionHeading
        id="a-appeler"
        ruled
        title={
          open.length === 0
            ? "Rien à appeler maintenant"
            : `À appeler maintenant${NBSP}: ${eurosExact(sumCents(open.map(({ now }) => now.amount)))} auprès de ${quantity(open.length, "financeur", "financeurs")}`
        }
        description={`D’après ${eurosExact(justified.paid)} de dépenses payées, le taux, les plafonds et ce qui est déjà demandé.`}
      />
      {open.length > 0 && (
        <ul>
          {open.map(({ line, now }) => (
            <Due key={line.id} line={line} now={now} at={at} writable={writable} files={joinedFiles(proofs, line.id)} />
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <ul className="mt-3 grid gap-1 text-13 text-encre-2">
          {closed.map(({ line, now }) => (
            <li key={line.id}>
              <b className="font-demi">{line.funder}</b>
              {NBSP}: {now.because}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type DueProps = { line: FundedLine; now: Claimable; at: FundingPlace; writable: boolean; files: string[] };

function Due({ line, now, at, writable, files }: DueProps) {
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-filet-fin py-3 md:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_auto]">
      <div>
        <p className="text-14">
          <b className="font-demi">{line.funder}</b>
          {NBSP}: <b className="font-gras">{eurosExact(now.amount)}</b>
          {now.kind && `, ${PAYMENT_KIND_LABELS[now.kind].toLowerCase()}`}
        </p>
        <p className="text-13 text-encre-2">{now.because}</p>
      </div>
      <Pieces pieces={now.pieces} files={files} />
      {writable && (
        <div className="print:hidden">
          <ButtonLink
            href={lineHref(at, line.id, { geste: "appel" })}
            size="mini"
            scroll={false}
            icon={<Send aria-hidden="true" />}
          >
            Demander<span className="sr-only"> à {line.funder}</span>
          </ButtonLink>
        </div>
      )}
    </li>
  );
}
