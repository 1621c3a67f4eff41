"use client";

import { CircleCheck, X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";

type Toast = { message: ReactNode; undo?: ReactNode };
type ToastApi = {
  show: (toast: Toast) => void;
  dismiss: () => void;
  /** Where messages appear instead of over the page: what is outside a modal dialog can't be reached. */
  setHost: (host: HTMLElement | null) => void;
};

const ToastContext = createContext<ToastApi>({ show: () => {}, dismiss: () => {}, setHost: () => {} });
const SECONDS = 10;

export function useToast(): ToastApi {
  return useContext(ToastContext);
}

/** Sits in the shell's layout, so that a message outlives the page that sent it. One message at a time. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<(Toast & { key: number }) | null>(null);
  const dismiss = useCallback(() => setCurrent(null), []);
  const show = useCallback((toast: Toast) => setCurrent((last) => ({ ...toast, key: (last?.key ?? 0) + 1 })), []);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const api = useMemo(() => ({ show, dismiss, setHost }), [show, dismiss]);
  const region = (
    <div
      aria-live="polite"
      className="pointer-events-none fixed bottom-8 left-4 z-30 grid max-w-[calc(100vw-2rem)] justify-items-start max-sm:right-4 max-sm:bottom-20 print:hidden"
    >
      {current && <ToastMessage key={current.key} toast={current} onEnd={dismiss} />}
    </div>
  );

  return (
    <ToastContext value={api}>
      {children}
      {host ? createPortal(region, host) : region}
    </ToastContext>
  );
}

function ToastMessage({ toast, onEnd }: { toast: Toast; onEnd: () => void }) {
  const [paused, setPaused] = useState(false);
  const [left, setLeft] = useState(SECONDS);

  useEffect(() => {
    if (paused) return;
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, [paused]);
  useEffect(() => {
    if (left <= 0) onEnd();
  }, [left, onEnd]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering or focusing only holds the countdown.
    <div
      className="toast pointer-events-auto flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-2 bg-charbon py-2.5 pr-2 pl-4 text-14 text-sur-charbon shadow-menu"
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <CircleCheck aria-hidden="true" />
      <p>{toast.message}</p>
      {toast.undo}
      <span aria-hidden="true" className="text-13 text-sur-charbon-2">
        {left} s
      </span>
      <button
        type="button"
        aria-label="Fermer le message"
        onClick={onEnd}
        className="grid size-7 place-items-center pointer-coarse:size-11"
      >
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
