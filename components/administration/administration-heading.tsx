import type { ReactNode } from "react";
import { type Place, territoryHref } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";

type AdministrationHeadingProps = { place: Place; title: ReactNode; above?: ReactNode; actions?: ReactNode };

/** Head of a page of the administration, with the way back to its index. */
export function AdministrationHeading({ place, title, above, actions }: AdministrationHeadingProps) {
  return (
    <PageHeading
      lead={
        <>
          <Link href={territoryHref(place, "/administration")}>Administration</Link>
          {above}
        </>
      }
      title={title}
      {...(actions !== undefined && { actions })}
    />
  );
}
