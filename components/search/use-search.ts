"use client";

import { useEffect, useState } from "react";
import { isSearchable, readSearchText, type SearchResults } from "@/domain/search/search";

const PAUSE_MS = 150;

export type SearchState =
  | { status: "idle" }
  | { status: "searching" }
  | { status: "found"; results: SearchResults }
  | { status: "failed"; message: string };

const FAILED = "La recherche n’a pas abouti. Vérifiez votre connexion, puis tapez à nouveau.";

/** What answers the text, a moment after the last key; what was asked before is given up. */
export function useSearch(typed: string): SearchState {
  const text = readSearchText(typed);
  const [state, setState] = useState<SearchState>({ status: "idle" });
  useEffect(() => {
    if (!isSearchable(text)) return setState({ status: "idle" });
    const asking = new AbortController();
    const later = setTimeout(() => {
      setState((last) => (last.status === "found" ? last : { status: "searching" }));
      ask(text, asking.signal).then(setState, () => {
        if (!asking.signal.aborted) setState({ status: "failed", message: FAILED });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(later);
      asking.abort();
    };
  }, [text]);
  return state;
}

async function ask(text: string, signal: AbortSignal): Promise<SearchState> {
  const answer = await fetch(`/recherche/resultats?q=${encodeURIComponent(text)}`, { signal });
  const body = await answer.json();
  if (answer.ok) return { status: "found", results: body as SearchResults };
  return { status: "failed", message: typeof body.message === "string" ? body.message : FAILED };
}
