import type { ReactNode } from "react";
import { EarnedValuePanel } from "@/components/earned-value/earned-value-panel";
import type { Place } from "@/components/territory/links";
import { DrawerBody } from "@/components/ui/drawer-parts";
import type { Explanation } from "@/domain/explanation/explanation";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { dateTime, longDate } from "@/domain/shared/format";
import { knownAtInWords } from "@/domain/shared/known-at";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { CountedRows } from "./counted-rows";
import { LeftOutRows } from "./left-out-rows";
import { WhyDialog } from "./why-dialog";

/** « Pourquoi ce chiffre ? »: the exact value, how it is made, of what and of whom. Nothing when the address asks for none. */
export function WhyDrawer({ contract, place }: { contract: VisibleContract; place: Place }) {
  const { why, asOf } = contract;
  if (why === null) return null;
  const { figure, about, title, value, reading, counted, leftOut } = why;
  const subtitle = about === null ? contract.territory.name : `Action ${about.number} · ${about.title}`;
  const action = contract.actions.filter(isFull).find(({ number }) => number === about?.number);
  return (
    <WhyDialog figure={figure} title={title} subtitle={subtitle}>
      <DrawerBody>
        <div>
          <p className="text-28/8 font-demi tracking-[-.015em]">{value}</p>
          {why.taxBasis && <p className="text-13 text-encre-3">{why.taxBasis}.</p>}
          {reading && <p className="mt-2 text-encre-2">{reading}</p>}
        </div>
        <dl className="grid gap-2 border-y border-filet py-3">
          <Fact name="Ce que c’est">{why.definition}</Fact>
          <Fact name="Calcul">{why.formula}</Fact>
        </dl>
        <CountedRows counted={counted} place={place} />
        <LeftOutRows leftOut={leftOut} place={place} />
        {figure === "delay" && action && <EarnedValuePanel action={action} asOf={asOf} />}
        <dl className="grid gap-2 border-t border-filet pt-3">
          {why.sources.length > 0 && (
            <Fact name="Sources">
              <ul>
                {why.sources.map((source) => (
                  <li key={source}>{source}</li>
                ))}
              </ul>
            </Fact>
          )}
          <Fact name="Dernier changement">{changeWords(why)}</Fact>
          <Fact name="Fraîcheur">{freshness(asOf, contract.knownAt)}</Fact>
        </dl>
      </DrawerBody>
    </WhyDialog>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="text-13/4.5 sm:grid sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-3">
      <dt className="text-encre-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function changeWords({ lastChange }: Explanation): string {
  return lastChange === null
    ? "aucun au journal pour ce que vous pouvez lire"
    : `${lastChange.author}, ${dateTime(lastChange.at)}`;
}

function freshness(asOf: CalendarDate, knownAt: Date | null): string {
  const situation = `Situation au ${longDate(asOf)}`;
  return knownAt === null ? situation : `${situation}, telle que connue le ${knownAtInWords(knownAt)}`;
}
