"use client";

import { GestureButton, useGesture } from "@/components/ui/gesture-form";
import { Note } from "@/components/ui/note";
import { renewCalendarFeed, revokeCalendarFeed } from "@/server/calendar/calendar.commands";
import { FeedAddress } from "./feed-address";
import { FeedSteps } from "./feed-steps";

type OwnFeedProps = {
  feed: { createdAt: string; lastReadAt: string | null } | null;
  /** Where the address leads: « https://creuset.exemple.fr ». */
  address: string;
};

/** The one live address of the viewer's own calendar: given, renewed, taken away. */
export function OwnFeed({ feed, address }: OwnFeedProps) {
  const renewal = useGesture(renewCalendarFeed);
  const removal = useGesture(revokeCalendarFeed);
  const refusal = renewal.refusal || removal.refusal;
  const given = feed && renewal.answer.status === "done" ? renewal.answer : null;
  return (
    <div className="grid gap-3">
      {refusal !== "" && <Note tone="warn" role="alert" title={refusal} />}
      {given?.link && <FeedAddress url={address + given.link} message={given.message} />}
      {feed && (
        <p className="text-13 text-encre-2">
          Adresse créée le {feed.createdAt}
          {feed.lastReadAt ? `, lue par un agenda le ${feed.lastReadAt}.` : ", pas encore lue par un agenda."}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <GestureButton
          submit={renewal.submit}
          hidden={{}}
          pendingLabel="Création…"
          label={feed ? "Remplacer l’adresse" : "Créer mon adresse d’agenda"}
        />
        {feed && (
          <GestureButton
            submit={removal.submit}
            hidden={{}}
            variant="danger"
            pendingLabel="Suppression…"
            label="Supprimer l’adresse"
          />
        )}
      </div>
      <FeedSteps />
    </div>
  );
}
