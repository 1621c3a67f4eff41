"use client";

import type { Route } from "next";
import { Button, ButtonLink } from "./button";

type FailureProps = { error: unknown; retry: () => void };

/** What to say when a page could not be made. The reference finds the line of the log; the error itself is never shown. */
export function Failure({ error, retry }: FailureProps) {
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <>
      <h1>Cette page n’a pas pu être affichée</h1>
      <p className="mt-2 mb-5 text-encre-2">
        Rien de ce qui était enregistré n’est perdu. Réessayez dans un instant{"\u202f"}; si cela dure, prévenez le chef
        de projet{reference === null ? "." : ` en lui donnant la référence ${reference}.`}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={retry}>
          Réessayer
        </Button>
        <ButtonLink href={"/" as Route}>Revenir à l’accueil</ButtonLink>
      </div>
    </>
  );
}
