"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * Turns the dialog the server rendered open into a modal one, and gives the focus back when it goes. Whoever is already
 * typing in it keeps their place.
 */
export function useModalDialog(closeHref: Route, returnFocusTo: string | undefined) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();

  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const opener = document.activeElement;
    const typing = element.contains(opener) ? opener : null;
    element.removeAttribute("open");
    element.showModal();
    if (typing instanceof HTMLElement) typing.focus({ preventScroll: true });
    else focusFirst(element);
    return () => {
      element.close();
      const isOnPage = opener !== document.body && opener?.isConnected;
      const target = isOnPage || returnFocusTo === undefined ? opener : document.querySelector(returnFocusTo);
      if (target instanceof HTMLElement && target !== document.body) target.focus({ preventScroll: true });
    };
  }, [returnFocusTo]);

  /** Gone at once for the eye; the page without the drawer follows. */
  function close() {
    dialog.current?.close();
    router.replace(closeHref, { scroll: false });
  }
  return { dialog, close };
}

/** The first field, except under a finger where it would raise the keyboard over the title. */
function focusFirst(dialog: HTMLDialogElement) {
  const field = dialog.querySelector<HTMLElement>(
    "[role='alert'], [autofocus], input:not([type='hidden'], [readonly]), select, textarea",
  );
  const title = dialog.querySelector<HTMLElement>("[data-drawer-title]");
  const first = matchMedia("(pointer: coarse)").matches ? title : (chosenOf(field) ?? title);
  first?.focus({ preventScroll: true });
}

/** In a set of radios, the one that is chosen. */
function chosenOf(field: HTMLElement | null): HTMLElement | null {
  if (!(field instanceof HTMLInputElement) || field.type !== "radio") return field;
  const group = field.closest("[role='radiogroup']");
  return group?.querySelector<HTMLElement>("input:checked") ?? field;
}
