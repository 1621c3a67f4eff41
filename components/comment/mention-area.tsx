"use client";

import { type ComponentProps, type KeyboardEvent, useRef, useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import { mentionsLike } from "@/domain/comment/mention-search";
import { mentionBeingTyped } from "@/domain/comment/mention-text";
import { quantity } from "@/domain/shared/format";
import type { CallableOption } from "./mention-boxes";
import { MentionList } from "./mention-list";

type MentionAreaProps = Omit<ComponentProps<typeof TextArea>, "onKeyDown" | "onSelect" | "ref"> & {
  callable: readonly CallableOption[];
};

type Offer = { from: number; to: number; found: CallableOption[] };
const MOST = 6;

/**
 * A text in which « @ » offers whom one may call: arrows choose, Enter or Tab write the name, Escape leaves it as typed. What
 * is written is a name: without JavaScript, typing it calls as well.
 */
export function MentionArea({ callable, ...area }: MentionAreaProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [active, setActive] = useState(0);
  const listId = `${area.id}-mentions`;

  function look({ value, selectionStart, form }: HTMLTextAreaElement) {
    const typing = mentionBeingTyped(value, selectionStart);
    const internal = form && new FormData(form).get("publishAs") === "INTERNAL";
    const among = internal ? callable.filter(({ state }) => state) : callable;
    const found = typing ? mentionsLike(typing.typed, among, MOST) : [];
    setOffer(typing && found.length > 0 ? { from: typing.from, to: selectionStart, found } : null);
    setActive(0);
  }
  function choose({ from, to }: Offer, { name }: CallableOption) {
    const field = text.current;
    if (!field) return;
    field.focus();
    field.setRangeText(`@${name} `, from, to, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    setOffer(null);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!offer) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = event.key === "Enter" || event.key === "Tab" ? offer.found[active] : undefined;
    if (step === undefined && !chosen && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) setActive((active + step + offer.found.length) % offer.found.length);
    else if (chosen) choose(offer, chosen);
    else setOffer(null);
  }
  return (
    <div className="relative">
      <TextArea
        {...area}
        ref={text}
        aria-autocomplete="list"
        {...(offer && { "aria-controls": listId, "aria-activedescendant": `${listId}-${active}` })}
        onKeyDown={onKeyDown}
        onSelect={(event) => look(event.currentTarget)}
        onBlur={() => setOffer(null)}
      />
      {offer && (
        <MentionList id={listId} found={offer.found} active={active} choose={(option) => choose(offer, option)} />
      )}
      <p aria-live="polite" className="sr-only">
        {offer &&
          `${quantity(offer.found.length, "proposition", "propositions")} : flèches pour choisir, Entrée pour écrire le nom.`}
      </p>
    </div>
  );
}
