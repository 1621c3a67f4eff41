"use client";

import { Search } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { type MouseEvent, useEffect, useState } from "react";
import { Link } from "@/components/ui/link";

const load = () => import("./search-dialog").then((module) => module.SearchDialog);
const SearchDialog = dynamic(load, { ssr: false });

/**
 * The way to search, in the header: a link to the page that searches without scripts; with them, a window over the page,
 * opened by Ctrl K too, and loaded only when someone comes near.
 */
export function SearchEntry() {
  const [open, setOpen] = useState(false);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "k")
        return;
      if (document.querySelector("dialog:modal")) return;
      event.preventDefault();
      setOpen(true);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  function onClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
  }
  return (
    <search>
      <Link
        href={"/recherche" as Route}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={onClick}
        onPointerEnter={load}
        onFocus={load}
        className="flex min-h-8 items-center gap-2 rounded-2 border border-[#7a858b] px-2.5 text-13 text-sur-charbon-2 no-underline hover:text-sur-charbon max-md:size-11 max-md:justify-center max-md:border-0 max-md:px-0 pointer-coarse:min-h-11"
      >
        <Search aria-hidden="true" className="size-4 flex-none max-md:size-5" />
        <span className="max-md:sr-only">Rechercher une action…</span>
        <span aria-hidden="true" className="ml-2 max-lg:hidden">
          <kbd className="rounded-1 border border-[#7a858b] px-1 font-sans text-12">Ctrl K</kbd>
        </span>
      </Link>
      {open && <SearchDialog onClose={() => setOpen(false)} />}
    </search>
  );
}
