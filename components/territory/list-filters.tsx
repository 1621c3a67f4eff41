import { ListFilter } from "lucide-react";
import type { Route } from "next";
import Form from "next/form";
import type { ReactNode } from "react";
import { Button, ButtonLink, buttonClass } from "@/components/ui/button";

type Params = Readonly<Record<string, string | number | null>>;

type ListFiltersProps = {
  /** The address of the list, without what is asked of it. */
  action: Route;
  /** What the fields do not say and must be kept: the day read, the state, the order. */
  kept: Params;
  /** Whether the fields ask for something: they then stay in sight on a phone. */
  isAsking: boolean;
  /** Where nothing is asked; null when nothing is. */
  clearHref: Route | null;
  children: ReactNode;
};

/** A form that puts its fields in the address; it folds on a phone. */
export function ListFilters({ action, kept, isAsking, clearHref, children }: ListFiltersProps) {
  return (
    <details open={isAsking} className="mt-5 sm:details-content:[content-visibility:visible] print:hidden">
      <summary className={buttonClass({ size: "mini" }, "supports-[selector(::details-content)]:sm:hidden")}>
        <ListFilter aria-hidden="true" />
        Filtrer et trier
      </summary>
      <Form action={action} scroll={false} role="search" className="grid gap-3 max-sm:mt-3">
        {Object.entries(kept).map(([name, value]) =>
          value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <div className="flex flex-wrap items-end gap-3 max-sm:grid max-sm:grid-cols-2">
          {children}
          <div className="flex gap-2 max-sm:col-span-2">
            <Button type="submit" variant="dark">
              Filtrer
            </Button>
            {clearHref !== null && (
              <ButtonLink href={clearHref} scroll={false} variant="bare">
                Tout afficher
              </ButtonLink>
            )}
          </div>
        </div>
      </Form>
    </details>
  );
}
