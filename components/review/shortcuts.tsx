"use client";

import { Keyboard } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";

const STORED = "creuset.revue.raccourcis";
const CHANGED = "creuset:raccourcis";
const TYPING = "input, textarea, select, [contenteditable], dialog";

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("storage", changed);
  };
}

/** A browser that keeps nothing keeps the shortcuts on. */
function areOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== "non";
  } catch {
    return true;
  }
}

function turn(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? "oui" : "non");
  } catch {
    return;
  }
  window.dispatchEvent(new Event(CHANGED));
}

function useShortcutsOn(): boolean {
  return useSyncExternalStore(subscribe, areOn, () => true);
}

/** A key pressed alone does what the element that bears it does: a form is sent, a link is followed. */
function press(event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, altKey, repeat } = event;
  if (ctrlKey || metaKey || altKey || repeat || event.defaultPrevented) return;
  if (target instanceof Element && target.closest(TYPING)) return;
  if (document.querySelector("dialog[open]") || !/^[a-z]$/i.test(key)) return;
  const bearer = document.querySelector<HTMLElement>(`[data-shortcut="${key.toLowerCase()}"]`);
  if (!bearer) return;
  event.preventDefault();
  if (bearer instanceof HTMLFormElement) bearer.requestSubmit();
  else bearer.click();
}

/** Turns the one-key shortcuts of the review off and on again, and remembers it in this browser. */
export function ShortcutSwitch() {
  const on = useShortcutsOn();
  useEffect(() => {
    if (!on) return undefined;
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-describedby="raccourcis-aide"
      onClick={() => turn(!on)}
      className="ml-auto inline-flex min-h-8 items-center gap-1.5 text-13 text-encre-2 underline underline-offset-4 max-sm:hidden"
    >
      <Keyboard aria-hidden="true" />
      Raccourcis{"\u00a0"}: {on ? "actifs" : "inactifs"}
      <span id="raccourcis-aide" className="sr-only">
        V valide, P demande une précision, J passe au suivant, K revient au précédent.
      </span>
    </button>
  );
}

/** The key that does what a button does, while shortcuts are on. */
export function ShortcutKey({ name }: { name: string }) {
  const on = useShortcutsOn();
  if (!on) return null;
  return (
    <span
      aria-hidden="true"
      className="grid h-5 min-w-5 place-items-center rounded-1 border border-current px-1 text-12 font-demi max-sm:hidden pointer-coarse:hidden"
    >
      {name}
    </span>
  );
}
