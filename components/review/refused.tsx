"use client";

import { CircleCheck, GitMerge } from "lucide-react";
import type { Route } from "next";
import { useEffect, useRef } from "react";
import type { Answer } from "@/components/ui/command-answer";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";

/** Why nothing was recorded; or, before scripts have run, that it was. */
export function Refused({ answer, here }: { answer: Answer; here: Route }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer.status === "conflict") place.current?.focus();
  }, [answer]);
  if (answer.status === "done")
    return <Note tone="ok" role="status" icon={<CircleCheck aria-hidden="true" />} title={answer.message} />;
  if (answer.status === "conflict") {
    const { author, at, fields } = answer.report;
    return (
      <div ref={place} tabIndex={-1} className="focus-visible:outline-none">
        <Note
          tone="call"
          role="alert"
          icon={<GitMerge aria-hidden="true" />}
          title={`Modifié pendant votre lecture par ${author} le ${at}\u00a0:`}
        >
          <ul className="list-disc pl-5">
            {fields.map(({ name, theirs }) => (
              <li key={name}>{theirs}</li>
            ))}
          </ul>
          <p>
            Rien n’est enregistré. <Link href={here}>Relire avec ce changement</Link>, puis décidez.
          </p>
        </Note>
      </div>
    );
  }
  const refusal = answer.status === "invalid" ? answer.result.error?.[""]?.join(" ") : undefined;
  return refusal ? <Note tone="error" role="alert" title={refusal} /> : null;
}
