import type { Route } from "next";
import type { ReactNode } from "react";
import { MoveMilestoneForm, WithdrawMilestoneForm } from "@/components/action/lazy-forms";
import { ButtonLink } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { DrawerBody, DrawerCancel, DrawerFooter } from "@/components/ui/drawer-parts";
import type { MilestoneFacts } from "@/domain/milestone/milestone";
import { milestoneSituation } from "@/domain/milestone/milestone-sentence";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import type { MilestoneGesture } from "@/server/action/action-drawer.queries";
import type { MilestoneMove } from "@/server/milestone/milestone-history.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { MilestoneHistory } from "./milestone-history";

type MilestoneDrawerProps = {
  action: FullAction;
  milestone: MilestoneFacts;
  version: number;
  moves: readonly MilestoneMove[];
  gesture: MilestoneGesture | null;
  today: CalendarDate;
  closeHref: Route;
  hrefFor: (gesture: MilestoneGesture | null) => Route;
  /** What is said of it. */
  talk?: ReactNode;
};

export function MilestoneDrawer(props: MilestoneDrawerProps) {
  const { action, milestone, closeHref } = props;
  const baseline = milestone.baseline
    ? ` · prévu au contrat le ${longDate(milestone.baseline)}`
    : " · sans date au contrat";
  return (
    <Drawer
      title={milestone.title}
      subtitle={`Jalon de l’action ${action.number}${baseline} · ${milestoneSituation(milestone)}`}
      closeHref={closeHref}
    >
      <Body {...props} />
    </Drawer>
  );
}

function Body({ action, milestone, version, moves, gesture, today, closeHref, hrefFor, talk }: MilestoneDrawerProps) {
  const { id, title, baseline, forecast } = milestone;
  if (gesture === "atteint" || gesture === "reporte") {
    const hrefs = { atteint: hrefFor("atteint"), reporte: hrefFor("reporte") };
    const moved = { id, version, title, baseline, forecast };
    return (
      <MoveMilestoneForm
        key={gesture}
        milestone={moved}
        gesture={gesture}
        hrefs={hrefs}
        today={today}
        closeHref={closeHref}
      />
    );
  }
  if (gesture) return <WithdrawMilestoneForm gesture={gesture} milestone={{ id, version }} closeHref={closeHref} />;
  return (
    <div className="grid h-full grid-rows-[minmax(0,1fr)_auto]">
      <DrawerBody>
        <h3>Ce qui s’est passé</h3>
        <MilestoneHistory moves={moves} />
        {talk}
      </DrawerBody>
      <DrawerFooter>
        <Gestures action={action} milestone={milestone} hrefFor={hrefFor} />
        <DrawerCancel closeHref={closeHref}>Fermer</DrawerCancel>
      </DrawerFooter>
    </div>
  );
}

function Gestures({ action, milestone, hrefFor }: Pick<MilestoneDrawerProps, "action" | "milestone" | "hrefFor">) {
  if (!action.rights.updateMilestones || milestone.cancelled) return null;
  if (milestone.actual)
    return (
      <ButtonLink href={hrefFor("retirer")} scroll={false}>
        Le jalon n’est pas atteint
      </ButtonLink>
    );
  const mayCancel = !milestone.baseline || action.rights.cancelBaseline;
  return (
    <>
      <ButtonLink href={hrefFor("atteint")} variant="primary" scroll={false}>
        Marquer atteint
      </ButtonLink>
      <ButtonLink href={hrefFor("reporte")} scroll={false}>
        Reporter
      </ButtonLink>
      {mayCancel && (
        <ButtonLink href={hrefFor("annuler")} variant="bare" scroll={false}>
          Annuler ce jalon
        </ButtonLink>
      )}
    </>
  );
}
