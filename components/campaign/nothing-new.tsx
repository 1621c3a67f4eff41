"use client";

import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { StatusLabel } from "@/components/ui/status-label";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { confirmNothingNewInput } from "@/domain/campaign/nothing-new.schema";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate, NBSP, THIN } from "@/domain/shared/format";
import type { ActionStatus } from "@/domain/status/status";
import { confirmNothingNew } from "@/server/campaign/nothing-new.commands";

type Point = {
  number: number;
  title: string;
  pointPath: string;
  last: { id: string; status: ActionStatus; sentence: string; declaredOn: CalendarDate } | null;
  refusal: string | null;
};

/** Following a link changes nothing: machines do it before people. Stays once the link has served, to say so to who used it. */
export function NothingNew({ token, point }: { token: string; point: Point | null }) {
  const { answer, bind, faults, refusal } = useCommand(confirmNothingNew, confirmNothingNewInput);
  if (answer.status === "done") return <Thanks message={answer.message} pointPath={answer.link} />;
  if (point === null) return <Dead />;
  const { number, title, last } = point;
  const said = refusal ?? faults[0]?.message;
  return (
    <>
      <p className="text-13 text-encre-3">
        Action {number} · {title}
      </p>
      <h1 className="mt-1.5">{last === null ? "Aucun point n’a été fait" : `Rien de neuf${THIN}?`}</h1>
      {said && <Note tone="error" role="alert" title={said} className="mt-4" />}
      {last && <LastPoint {...last} />}
      {point.refusal !== null || last === null ? (
        <>
          <p className="mt-4 mb-5 text-encre-2">{point.refusal}</p>
          <FullPoint href={point.pointPath} label="Faire le point" />
        </>
      ) : (
        <>
          <p className="mt-4 mb-5 text-encre-2">
            Si c’est toujours vrai, confirmez-le en votre nom{NBSP}: le point est redaté d’aujourd’hui. Vous n’avez pas
            à vous connecter, et ce lien ne servira plus ensuite.
          </p>
          <form {...bind} className="grid gap-3">
            <input type="hidden" name="token" value={token} readOnly />
            <input type="hidden" name="seenId" value={last.id} readOnly />
            <SubmitButton className="min-h-11">Confirmer{NBSP}: rien de neuf</SubmitButton>
            <FullPoint href={point.pointPath} label="Faire un point complet" />
          </form>
        </>
      )}
    </>
  );
}

function LastPoint({ status, sentence, declaredOn }: NonNullable<Point["last"]>) {
  return (
    <div className="mt-4 border-l-4 border-bord pl-4">
      <p className="text-13 text-encre-3">Le dernier point, du {longDate(declaredOn)}</p>
      <p className="mt-1">
        <StatusLabel status={status} />
      </p>
      <p className="mt-1 text-14 [overflow-wrap:anywhere]">{sentence}</p>
    </div>
  );
}

function FullPoint({ href, label }: { href: string; label: string }) {
  return (
    <ButtonLink variant="neutral" href={href as Route} className="min-h-11 justify-center">
      {label}
    </ButtonLink>
  );
}

function Thanks({ message, pointPath }: { message: string; pointPath: string | undefined }) {
  return (
    <>
      <h1>Merci, c’est noté</h1>
      <p role="status" className="mt-2 mb-5 text-encre-2">
        {message}
      </p>
      {pointPath !== undefined && <FullPoint href={pointPath} label="Faire un point complet" />}
    </>
  );
}

function Dead() {
  return (
    <>
      <h1>Ce lien ne sert plus</h1>
      <p className="mt-2 mb-5 text-encre-2">
        Il a déjà servi, son délai de sept jours est passé, ou une lettre plus récente l’a remplacé. Ouvrez la dernière
        lettre reçue, ou connectez-vous pour faire le point.
      </p>
      <ButtonLink variant="primary" href={"/connexion" as Route}>
        Se connecter
      </ButtonLink>
    </>
  );
}
