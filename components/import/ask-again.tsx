"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const EVERY = 1000;

/** Follows work that the server does by itself: the page is asked for again, once the last answer came, until it shows this no more. */
export function AskAgain() {
  const router = useRouter();
  const [isAsking, ask] = useTransition();
  useEffect(() => {
    if (isAsking) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") ask(() => router.refresh());
    }, EVERY);
    return () => clearInterval(timer);
  }, [router, isAsking]);
  return null;
}
