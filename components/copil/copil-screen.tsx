import { CalendarPlus, Plus } from "lucide-react";
import { CommentDrawer } from "@/components/comment/comment-drawer";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { ButtonLink } from "@/components/ui/button";
import { Freshness } from "@/components/ui/freshness";
import { PageHeading } from "@/components/ui/page-heading";
import { readAskedTalk } from "@/domain/comment/comment-address";
import { copilHeadline } from "@/domain/copil/copil-words";
import { readDecisionQuery } from "@/domain/copil/decision-query";
import { hasSat } from "@/domain/copil/meeting";
import { dayMonth } from "@/domain/shared/format";
import type { SearchParams } from "@/domain/shared/list-query";
import type { DecisionTalk } from "@/server/comment/decision-talk";
import type { CopilPage } from "@/server/copil/copil-page";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { CopilDrawer } from "./copil-drawer";
import { recordHref, scheduleHref } from "./copil-links";
import { DecisionRegister } from "./decision-register";
import { NextSession } from "./next-session";

type CopilScreenProps = { contract: VisibleContract; page: CopilPage; talk: DecisionTalk; search: SearchParams };

/** The steering committee: its next session and what awaits it, its decisions and what became of them. */
export function CopilScreen({ contract, page, talk, search }: CopilScreenProps) {
  const { asOf } = contract;
  const here = { place: placeOf(contract), query: readDecisionQuery(search) };
  const actions = contract.actions.filter(isFull);
  const shared = { here, page, actions, asOf };
  return (
    <TerritoryFrame contract={contract}>
      <PageHeading
        lead={
          <>
            <Freshness asOf={asOf} />
            <span>{page.next ? `prochain COPIL le ${dayMonth(page.next.heldOn, asOf)}` : "aucun COPIL à venir"}</span>
          </>
        }
        title={copilHeadline(page.decisions, asOf)}
        actions={page.canRecord && <Gestures here={here} page={page} asOf={asOf} />}
      />
      {!page.isWhole && (
        <p className="mt-3 max-w-(--colonne-lecture) text-13 text-encre-2">
          Vous lisez ici les décisions qui concernent {actions.length === 1 ? "l’action" : "les actions"} que vous
          suivez en entier. Celles qui portent sur tout le contrat ou sur d’autres actions, et l’ordre du jour, sont
          réservés à qui lit tout le territoire.
        </p>
      )}
      <NextSession {...shared} />
      <DecisionRegister {...shared} />
      <CopilDrawer here={here} contract={contract} page={page} talk={talk} search={search} />
      <CommentDrawer
        contract={contract}
        action={null}
        at={{ place: here.place, number: null }}
        talk={talk}
        asked={readAskedTalk(search)}
      />
    </TerritoryFrame>
  );
}

type GesturesProps = Pick<Parameters<typeof NextSession>[0], "here" | "page" | "asOf">;

function Gestures({ here, page, asOf }: GesturesProps) {
  return (
    <>
      <ButtonLink href={scheduleHref(here)} scroll={false} icon={<CalendarPlus aria-hidden="true" />}>
        Fixer une séance
      </ButtonLink>
      {page.meetings.some((meeting) => hasSat(meeting, asOf)) && (
        <ButtonLink variant="primary" href={recordHref(here)} scroll={false} icon={<Plus aria-hidden="true" />}>
          Enregistrer une décision
        </ButtonLink>
      )}
    </>
  );
}
