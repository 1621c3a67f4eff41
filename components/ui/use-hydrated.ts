"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether scripts run: false on the server and for the first rendering in the browser, which repeats the server's. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
