import clsx from "clsx";
import { Download, Paperclip } from "lucide-react";
import type { Route } from "next";
import type { Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { FILE_KINDS, kindOfMediaType } from "@/domain/attachment/file-kinds";
import { fileSize } from "@/domain/attachment/file-size";
import { SUBJECT_LABELS } from "@/domain/follow-up/subject";
import { dateTime, THIN } from "@/domain/shared/format";
import type { ProofRow } from "@/server/attachment/proof-rows";
import { proofHref } from "./proof-links";

type ProofLineProps = {
  proof: ProofRow;
  place: Place;
  /** What it is joined to is said where the list mixes several things. */
  named?: boolean;
  withdrawHref?: Route | null;
};

/** A proof: its file to keep, its kind and size, what it proves, who added it and when. */
export function ProofLine({ proof, place, named = false, withdrawHref = null }: ProofLineProps) {
  const { fileName, mediaType, byteSize, about, label, author, recordedAt, withdrawn } = proof;
  const kind = kindOfMediaType(mediaType);
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2.5 border-b border-filet-fin py-2.5 text-13">
      <Paperclip aria-hidden="true" className="mt-0.5 size-4 text-encre-3" />
      <div className="grid min-w-0 gap-0.5">
        <p className={clsx("text-14 font-demi [overflow-wrap:anywhere]", withdrawn && "line-through")}>
          {withdrawn ? (
            <bdi>{fileName}</bdi>
          ) : (
            <a href={proofHref(place, proof.id)} download className="inline-flex items-baseline gap-1.5">
              <bdi>{fileName}</bdi>
              <Download aria-hidden="true" className="size-3.5 flex-none self-center print:hidden" />
            </a>
          )}
        </p>
        <p className="text-encre-2">
          {kind && FILE_KINDS[kind].label}, {fileSize(byteSize)}
          {named && about !== "action" && ` · ${SUBJECT_LABELS[about]} «${THIN}${label ?? ""}${THIN}»`}
        </p>
        {withdrawn && (
          <p className="text-encre-2">
            Retirée par {withdrawn.author} : « {withdrawn.reason} »
          </p>
        )}
        <p className="flex flex-wrap gap-x-3 text-12 text-encre-3">
          Déposée par {author} le {dateTime(recordedAt)}
          {withdrawHref && (
            <Link href={withdrawHref} scroll={false} className="text-13 font-demi print:hidden">
              Retirer<span className="sr-only"> la pièce {fileName}</span>
            </Link>
          )}
        </p>
      </div>
    </li>
  );
}
