"use client";

import { X } from "lucide-react";
import type { Route } from "next";
import { type MouseEvent, type ReactNode, useId, useRef, useState } from "react";
import { Link } from "@/components/ui/link";
import { AbandonPrompt } from "./drawer-abandon";
import { useToast } from "./toast";
import { useModalDialog } from "./use-modal-dialog";

type DrawerProps = {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Where the page is without the drawer. */
  closeHref: Route;
  /** A selector of what takes the focus back when what had it before is no longer there. */
  returnFocusTo?: string | undefined;
  children: ReactNode;
};

/**
 * Open as long as it is rendered: the URL decides. Escape, the veil, the cross and any link to `closeHref` close it,
 * after a question when something has been typed, unless what it shows is `data-settled`. Rendered open by the server,
 * it stays usable without JavaScript.
 */
export function Drawer({ title, subtitle, closeHref, returnFocusTo, children }: DrawerProps) {
  const titleId = useId();
  const typed = useRef(false);
  const left = useRef<Element | null>(null);
  const leaving = useRef(false);
  const [asking, setAsking] = useState(false);
  const { dialog, close } = useModalDialog(closeHref, returnFocusTo);
  const { setHost } = useToast();

  function leave() {
    leaving.current = true;
    close();
  }
  function isUnsaved(): boolean {
    return typed.current && dialog.current?.querySelector("[data-settled]") === null;
  }
  function requestClose() {
    if (!isUnsaved()) return leave();
    left.current = document.activeElement;
    setAsking(true);
  }
  function stay() {
    setAsking(false);
    if (left.current instanceof HTMLElement) left.current.focus();
  }
  /** Browsers close on a second Escape whatever the page answers to the first: what was typed brings it back. */
  function onClose() {
    if (leaving.current || dialog.current?.open) return;
    if (!isUnsaved()) return leave();
    dialog.current?.showModal();
    if (!asking) requestClose();
  }
  function onClick(event: MouseEvent<HTMLDialogElement>) {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest("a[data-drawer-close]");
    if (link === null && event.target !== event.currentTarget) return;
    event.preventDefault();
    requestClose();
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click on the veil has Escape as its keyboard equivalent.
    <dialog
      ref={dialog}
      open
      aria-labelledby={titleId}
      className="drawer"
      onClick={onClick}
      onInput={() => {
        typed.current = true;
      }}
      onCancel={(event) => {
        event.preventDefault();
        if (asking) stay();
        else requestClose();
      }}
      onClose={onClose}
    >
      <header className="flex items-start gap-4 border-b border-filet px-6 pt-5 pb-4 max-sm:p-4">
        <div className="min-w-0">
          <h2 id={titleId} tabIndex={-1} data-drawer-title className="chasse-titre text-22 focus-visible:outline-none">
            {title}
          </h2>
          {subtitle !== undefined && <p className="mt-0.5 text-13 text-encre-3">{subtitle}</p>}
        </div>
        <Link
          href={closeHref}
          scroll={false}
          data-drawer-close
          aria-label="Fermer"
          className="ml-auto grid size-(--h-controle) flex-none place-items-center rounded-2 text-encre hover:bg-survol"
        >
          <X aria-hidden="true" className="size-5" />
        </Link>
      </header>
      {asking && <AbandonPrompt onLeave={leave} onStay={stay} />}
      <div className="min-h-0 flex-1 max-sm:min-h-auto max-sm:flex-none">{children}</div>
      <div ref={setHost} />
    </dialog>
  );
}
