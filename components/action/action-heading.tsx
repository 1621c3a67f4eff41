import { CloudSun, Gauge, Plus } from "lucide-react";
import { actionHref, isPast, type Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { VISIBILITY_LABELS } from "@/domain/access/visibility.labels";
import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { elapsedSince } from "@/domain/shared/elapsed";
import { listFr, NBSP } from "@/domain/shared/format";
import type { FullAction } from "@/server/territory/visible-contract";

type ActionHeadingProps = { action: FullAction; count: number; place: Place; asOf: CalendarDate };

/** Which action it is, who carries and pilots it, how fresh it is, and what this person may record. */
export function ActionHeading({ action, count, place, asOf }: ActionHeadingProps) {
  const { number, title, about, carrier, projectOwner, pilots, touched } = action;
  const where = action.place === null ? carrier : `${carrier}, ${action.place}`;
  return (
    <>
      <PageHeading
        lead={
          <>
            <b className="font-demi text-encre-2">
              Action {number} sur {count}
            </b>
            <span>{where}</span>
            {projectOwner !== null && projectOwner !== carrier && <span>maîtrise d’ouvrage {projectOwner}</span>}
            <span>{pilotLine(pilots)}</span>
            {action.rights.editVisibility && <VisibilityLink action={action} place={place} />}
            {touched && !isPast(place) && <span>mise à jour {elapsedSince(dateInParis(touched.at), asOf)}</span>}
          </>
        }
        title={title}
        actions={<Gestures action={action} place={place} />}
      />
      {about !== "" && <p className="mt-2 max-w-(--colonne-lecture) text-encre-2 max-sm:mt-3">{about}</p>}
    </>
  );
}

/** Who reads the action, for who decides it. */
function VisibilityLink({ action, place }: { action: FullAction; place: Place }) {
  const [amounts, texts] = [VISIBILITY_LABELS[action.amountsVisibility], VISIBILITY_LABELS[action.textsVisibility]];
  const words = amounts === texts ? amounts : `montants ${amounts}, textes ${texts}`;
  return (
    <Link
      href={actionHref(place, action.number, { saisir: "confidentialite" })}
      scroll={false}
      className="print:hidden pointer-coarse:py-2.5"
    >
      Confidentialité{NBSP}: {words}
    </Link>
  );
}

/** A person named by their role already says it: « Pilote de l’action 3 ». */
function pilotLine(pilots: readonly string[]): string {
  if (pilots.length === 0) return "sans pilote désigné";
  const names = listFr(pilots);
  return /^pilote\b/i.test(names) ? names.charAt(0).toLowerCase() + names.slice(1) : `pilote ${names}`;
}

function Gestures({ action, place }: { action: FullAction; place: Place }) {
  const { rights, number } = action;
  const to = (saisir: string) => ({
    href: actionHref(place, number, { saisir }),
    scroll: false,
    className: "max-sm:flex-1 max-sm:px-2 max-sm:*:[svg]:hidden",
  });
  return (
    <>
      {rights.declareStatus && (
        <ButtonLink {...to("point")} icon={<CloudSun aria-hidden="true" />}>
          Mettre à jour le point
        </ButtonLink>
      )}
      {rights.reviseForecast && (
        <ButtonLink {...to("prevision")} icon={<Gauge aria-hidden="true" />}>
          Réviser la prévision
        </ButtonLink>
      )}
      {rights.recordSpending && (
        <ButtonLink {...to("depense")} variant="primary" icon={<Plus aria-hidden="true" />}>
          Saisir une dépense
        </ButtonLink>
      )}
    </>
  );
}
