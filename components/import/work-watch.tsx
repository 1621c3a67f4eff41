"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { decimalText, quantity, share } from "@/domain/shared/format";

type WorkWatchProps = {
  /** What the server is doing: « Vérification ». */
  doing: string;
  /** Rows dealt with, among how many; nobody knows how many while the file is being read. */
  done: number;
  total: number | null;
};

const EVERY = 1000;

/** Follows work that the server does by itself: the page is asked for again, once the last answer came, until there is something else to show. */
export function WorkWatch({ doing, done, total }: WorkWatchProps) {
  const router = useRouter();
  const [isAsking, ask] = useTransition();
  useEffect(() => {
    if (isAsking) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") ask(() => router.refresh());
    }, EVERY);
    return () => clearInterval(timer);
  }, [router, isAsking]);
  const ratio = total === null || total === 0 ? null : Math.min(1, done / total);
  const rows = `${quantity(done, "ligne", "lignes")}${total === null ? "" : ` sur ${decimalText(total, 0, 0)}`}`;
  return (
    <div className="mt-6 grid max-w-xl gap-2 text-13">
      <progress
        aria-label={doing}
        {...(ratio !== null && { value: ratio })}
        max={1}
        className="block h-2.5 w-full accent-braise"
      />
      <p aria-hidden="true" className="text-encre-2">
        {doing}
        {done > 0 && `, ${rows}`}
      </p>
      <p role="status" className="sr-only">
        {ratio === null ? doing : `${doing}, ${share(Math.floor(ratio * 4) / 4)}`}
      </p>
    </div>
  );
}
