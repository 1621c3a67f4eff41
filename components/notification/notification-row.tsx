"use client";

import clsx from "clsx";
import { useGesture } from "@/components/ui/gesture-form";
import { openNotification } from "@/server/notification/notification.commands";

type Notice = { id: string; sentence: string; place: string; when: string; unread: boolean };

/** Opening it leads to its place and marks it read: by a form, since browsers fetch links before anyone follows them. */
export function NotificationRow({ notice: { id, sentence, place, when, unread } }: { notice: Notice }) {
  const { submit, refusal } = useGesture(openNotification);
  return (
    <form action={submit}>
      <input type="hidden" name="notificationId" value={id} readOnly />
      <button
        type="submit"
        className="grid w-full cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-1 py-3 text-left hover:bg-survol"
      >
        <span
          aria-hidden="true"
          className={clsx("mt-1.5 size-2.5 rounded-full border", unread ? "border-braise bg-braise" : "border-bord")}
        />
        <span className="min-w-0">
          <span className={clsx("block text-14 [overflow-wrap:anywhere]", unread && "font-gras")}>
            {unread && <span className="sr-only">Non lue{"\u00a0"}: </span>}
            {sentence}
          </span>
          <span className="block text-13 text-encre-3">
            {place}, le {when}
          </span>
        </span>
      </button>
      {refusal !== "" && (
        <p role="alert" className="px-1 pb-2 text-13 font-demi text-st-retard">
          {refusal}
        </p>
      )}
    </form>
  );
}
