import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { DismissibleDetails } from "./dismissible-details";
import type { ShellViewer } from "./shell-data";

const ITEM =
  "flex min-h-9 w-full items-center px-3 text-left text-encre no-underline hover:bg-survol pointer-coarse:min-h-11";

export function AccountMenu({ viewer }: { viewer: ShellViewer }) {
  return (
    <DismissibleDetails
      className="relative"
      summaryClass="flex items-center gap-2 rounded-2 p-1 text-13/4 pointer-coarse:min-h-11"
      summary={
        <>
          <span
            aria-hidden="true"
            className="grid size-7.5 flex-none place-items-center rounded-1 border border-[#7a858b] text-12 font-gras"
          >
            {viewer.initials}
          </span>
          <span className="max-md:sr-only">
            <span className="sr-only">Mon compte&nbsp;: </span>
            {viewer.name}
            <span className="block text-12 text-sur-charbon-2">{viewer.role}</span>
          </span>
        </>
      }
    >
      <div className="absolute top-full right-0 z-30 mt-1 w-56 rounded-3 border border-filet bg-surface py-1 text-13 text-encre shadow-menu">
        <p className="border-b border-filet-fin px-3 pt-1 pb-2 md:hidden">
          <b className="font-demi">{viewer.name}</b>
          <span className="block text-encre-3">{viewer.role}</span>
        </p>
        {viewer.accountHref !== undefined && (
          <Link href={viewer.accountHref as Route} className={ITEM}>
            Mon compte
          </Link>
        )}
        <div className="[&_button]:flex [&_button]:min-h-9 [&_button]:w-full [&_button]:items-center [&_button]:px-3 [&_button]:text-left [&_button]:hover:bg-survol pointer-coarse:[&_button]:min-h-11">
          {viewer.signOut}
        </div>
      </div>
    </DismissibleDetails>
  );
}
