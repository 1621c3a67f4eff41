import type { Route } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import type { Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import type { Amendment } from "@/domain/budget/amendment";
import { longDate } from "@/domain/shared/format";
import { AmendmentState } from "./amendment-state";
import { AmendmentTrail } from "./amendment-trail";

type AmendmentHeadingProps = { place: Place; amendment: Amendment; editHref: Route };

export function AmendmentHeading({ place, amendment, editHref }: AmendmentHeadingProps) {
  const { number, signedOn, object, decision, sealed } = amendment;
  return (
    <>
      <AdministrationHeading
        place={place}
        above={<AmendmentTrail place={place} />}
        title={`Avenant n° ${number} : ${object}`}
        actions={
          !sealed && (
            <ButtonLink href={editHref} scroll={false}>
              Modifier l’en-tête
            </ButtonLink>
          )
        }
      />
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-encre-2">
        <AmendmentState sealed={sealed} />
        <span>Signé le {longDate(signedOn)}</span>
        <span>{decision}</span>
      </p>
    </>
  );
}
