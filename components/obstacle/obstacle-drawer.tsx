import type { Route } from "next";
import type { ReactNode } from "react";
import { copilHref } from "@/components/copil/copil-links";
import type { Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { DrawerBody, DrawerCancel, DrawerFooter } from "@/components/ui/drawer-parts";
import { Note } from "@/components/ui/note";
import { OBSTACLE_KIND_LABELS } from "@/domain/obstacle/obstacle.labels";
import type { ObstacleGesture } from "@/domain/obstacle/obstacle-gestures";
import { obstacleFinding, obstacleSituation } from "@/domain/obstacle/obstacle-words";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { NBSP } from "@/domain/shared/format";
import type { ObstacleDrawerContent } from "@/server/obstacle/obstacle-drawer.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { AddressObstacleForm, EscalateObstacleForm, RaiseObstacleForm, TellObstacleForm } from "./lazy-forms";
import { ObstacleHistory } from "./obstacle-history";
import { obstacleHref } from "./obstacle-links";

type ObstacleDrawerProps = {
  place: Place;
  action: FullAction;
  today: CalendarDate;
  content: ObstacleDrawerContent;
  closeHref: Route;
  /** What is said of the obstacle that is shown. */
  talk: ReactNode;
};

export function ObstacleDrawer({ content, ...shared }: ObstacleDrawerProps) {
  const { action, today, closeHref } = shared;
  if (content.kind === "obstacle") return <OneObstacle content={content} {...shared} />;
  return (
    <Drawer
      key="raiseObstacle"
      title="Signaler un point de blocage"
      subtitle={`Action ${action.number} · ${action.title}`}
      closeHref={closeHref}
    >
      <RaiseObstacleForm actionId={action.id} services={content.services} today={today} closeHref={closeHref} />
    </Drawer>
  );
}

type OneObstacleProps = ObstacleDrawerProps & { content: Extract<ObstacleDrawerContent, { kind: "obstacle" }> };

function OneObstacle(props: OneObstacleProps) {
  const { action, closeHref, content } = props;
  const { obstacle, gesture } = content;
  return (
    <Drawer
      key={`${obstacle.id}-${gesture ?? ""}`}
      title={obstacle.title}
      subtitle={`${OBSTACLE_KIND_LABELS[obstacle.kind]} · point de blocage n°${NBSP}${obstacle.number} de l’action ${action.number}`}
      closeHref={closeHref}
    >
      {gesture ? <GestureBody {...props} gesture={gesture} /> : <ReadingBody {...props} />}
    </Drawer>
  );
}

function GestureBody({ gesture, ...props }: OneObstacleProps & { gesture: ObstacleGesture }) {
  const { content, today, closeHref } = props;
  const { obstacle, meetings } = content;
  const { id, version, kind } = obstacle;
  if (gesture === "adresser") {
    const current = obstacle.open && obstacle.holder.kind === "SERVICE" ? obstacle.holder.name : undefined;
    return (
      <AddressObstacleForm
        obstacle={{ id, version, kind }}
        current={current}
        services={servicesNamed(obstacle)}
        today={today}
        closeHref={closeHref}
      />
    );
  }
  if (gesture !== "escalader")
    return <TellObstacleForm gesture={gesture} obstacle={{ id, version }} closeHref={closeHref} />;
  if (meetings.length > 0)
    return <EscalateObstacleForm obstacle={{ id, version }} meetings={meetings} closeHref={closeHref} />;
  return <NoSession {...props} />;
}

function NoSession({ place, closeHref }: OneObstacleProps) {
  return (
    <div className="grid h-full grid-rows-[minmax(0,1fr)_auto]">
      <DrawerBody>
        <Note title="Aucune séance du COPIL n’est fixée.">
          <p>
            Le chef de projet ou un membre du COPIL fixe la prochaine, sur la page du COPIL. Une réponse en retard
            viendra d’elle-même à son ordre du jour.
          </p>
        </Note>
      </DrawerBody>
      <DrawerFooter>
        <ButtonLink href={copilHref({ place, query: { filter: null, action: null } })} variant="primary">
          Ouvrir la page du COPIL
        </ButtonLink>
        <DrawerCancel closeHref={closeHref}>Fermer</DrawerCancel>
      </DrawerFooter>
    </div>
  );
}

function servicesNamed({ moves }: OneObstacleProps["content"]["obstacle"]): string[] {
  return [...new Set(moves.flatMap((move) => (move.kind === "ADDRESSED" ? [move.service] : [])))];
}

function ReadingBody({ content, action, place, today, closeHref, talk }: OneObstacleProps) {
  const { obstacle, gestures } = content;
  const asOf = place.situation ?? today;
  const main = gestures.includes("repondre") ? "repondre" : gestures[0];
  return (
    <div className="grid h-full grid-rows-[minmax(0,1fr)_auto]">
      <DrawerBody>
        <p className="font-demi">
          {obstacle.open
            ? `${obstacleFinding(obstacle, asOf)}.`
            : `Ce point de blocage est ${obstacleSituation(obstacle)}.`}
        </p>
        <h3>Ce qui s’est passé</h3>
        <ObstacleHistory obstacle={obstacle} />
        {talk}
      </DrawerBody>
      <DrawerFooter>
        {gestures.map((gesture) => (
          <ButtonLink
            key={gesture}
            href={obstacleHref(place, action.number, obstacle.id, gesture)}
            variant={gesture === main ? "primary" : "neutral"}
            scroll={false}
          >
            {GESTURE_WORDS[gesture]}
          </ButtonLink>
        ))}
        <DrawerCancel closeHref={closeHref}>Fermer</DrawerCancel>
      </DrawerFooter>
    </div>
  );
}

const GESTURE_WORDS: Record<ObstacleGesture, string> = {
  adresser: "Adresser",
  repondre: "Noter la réponse",
  escalader: "Porter au COPIL",
  lever: "Lever",
  rouvrir: "Rouvrir",
};
