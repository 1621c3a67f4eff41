"use client";

import { Search, X } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import { tellNonce } from "@/components/ui/own-nonce";
import { SEARCH_KIND_LABELS, type SearchHit, type SearchResults } from "@/domain/search/search";
import { foundInWords, nothingInWords, SEARCH_HELP, SEARCH_LABEL } from "./search-words";
import { type SearchState, useSearch } from "./use-search";

tellNonce();

/** The window that searches while one types: arrows choose, Enter opens, Escape closes. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const [text, setText] = useState("");
  const state = useSearch(text);
  const groups = state.status === "found" ? state.results.groups : [];

  useEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    element?.querySelector("input")?.focus();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener !== document.body) opener.focus({ preventScroll: true });
    };
  }, []);

  function open(href: string) {
    onClose();
    router.push(href as Route);
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click on the veil has Escape as its keyboard equivalent.
    <dialog
      ref={dialog}
      aria-label="Rechercher"
      onCancel={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="m-auto mt-[10dvh] w-[min(40rem,calc(100vw-2rem))] rounded-3 border border-filet bg-surface p-0 text-encre shadow-menu backdrop:bg-charbon/60 max-sm:mt-4"
    >
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField aria-label={SEARCH_LABEL} className="flex items-center gap-2.5 border-b border-filet px-4">
          <Search aria-hidden="true" className="size-5 flex-none text-encre-3" />
          <Input
            placeholder="Rechercher une action…"
            className="min-h-13 min-w-0 flex-1 bg-transparent text-16 outline-none placeholder:text-encre-3 [&::-webkit-search-cancel-button]:hidden"
          />
          <button
            type="button"
            aria-label="Fermer la recherche"
            onClick={onClose}
            className="-mr-2 grid size-11 flex-none place-items-center rounded-2 hover:bg-survol"
          >
            <X aria-hidden="true" className="size-5" />
          </button>
        </SearchField>
        <p role="status" className={groups.length > 0 ? "sr-only" : "px-4 py-4 text-13 text-encre-2"}>
          {inWords(state)}
        </p>
        <Results groups={groups} open={open} />
      </Autocomplete>
    </dialog>
  );
}

function inWords(state: SearchState): string {
  switch (state.status) {
    case "idle":
      return SEARCH_HELP;
    case "searching":
      return "Recherche…";
    case "failed":
      return state.message;
    case "found":
      return state.results.total === 0 ? nothingInWords(state.results.text) : foundInWords(state.results.total);
  }
}

type ResultsProps = { groups: SearchResults["groups"]; open: (href: string) => void };

function Results({ groups, open }: ResultsProps) {
  if (groups.length === 0) return null;
  return (
    <ListBox aria-label="Résultats" className="max-h-[min(28rem,60dvh)] overflow-y-auto py-2 outline-none">
      {groups.map(({ kind, hits }) => (
        <ListBoxSection key={kind} id={kind} className="pb-2">
          <Header className="px-4 pt-2 pb-1 text-12 font-demi text-encre-3">{SEARCH_KIND_LABELS[kind]}</Header>
          {hits.map((hit) => (
            <Hit key={`${kind} ${hit.id}`} hit={hit} kind={kind} open={open} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Hit({ hit, kind, open }: { hit: SearchHit; kind: string; open: (href: string) => void }) {
  return (
    <ListBoxItem
      id={`${kind} ${hit.id}`}
      textValue={hit.label}
      onAction={() => open(hit.href)}
      className="cursor-pointer px-4 py-1.5 text-14 outline-none data-focused:bg-survol data-focused:shadow-[inset_3px_0_0_var(--encre)] data-hovered:bg-survol pointer-coarse:py-2.5"
    >
      <span className="line-clamp-2 font-demi">{hit.label}</span>
      <span className="block text-13 text-encre-3">{hit.detail}</span>
    </ListBoxItem>
  );
}
