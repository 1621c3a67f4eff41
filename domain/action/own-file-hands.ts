import { onAction } from "../follow-up/target";
import { FUNDING_STATUS_LABELS } from "../funding/funding.labels";
import type { FundingFile } from "../funding/funding-file";
import { actingHolder, isPublicAid } from "../funding/funding-line";
import { WAITING_LABELS } from "../funding/funnel.labels";
import { waitOf } from "../funding/waiting-files";
import type { OpenObstacle } from "../obstacle/obstacle";
import { WHAT_WAITS } from "../obstacle/obstacle.labels";
import { awaitedMeeting, bySeverity, replyClock } from "../obstacle/obstacle-clock";
import { heldWords, replyWords } from "../obstacle/obstacle-words";
import type { CalendarDate } from "../shared/calendar-date";
import { amountInWords, dayMonth, longDate, NBSP } from "../shared/format";
import type { OwnFileFacts, OwnFileLine } from "./own-file";

/** « Région Occitanie, Recherche et innovation » */
export function funderName({ funder, title }: Pick<FundingFile, "funder" | "title">): string {
  return title === null ? funder : `${funder}, ${title}`;
}

/** Who else holds something of the action, since when: late answers first, then the files that have waited longest. */
export function heldByOthers({ number, files, obstacles }: OwnFileFacts, asOf: CalendarDate): OwnFileLine[] {
  const services = obstacles.toSorted(bySeverity(asOf)).flatMap((obstacle) => heldByService(number, obstacle, asOf));
  const funders = files
    .filter(isPublicAid)
    .flatMap((file) => heldByFunder(number, file, asOf))
    .toSorted((a, b) => a.since.localeCompare(b.since));
  return [...services, ...funders.map(({ since: _since, ...line }) => line)];
}

function heldByService(number: number, obstacle: OpenObstacle, asOf: CalendarDate): OwnFileLine[] {
  const clock = replyClock(obstacle, asOf);
  if (obstacle.holder.kind === "ACTION" || clock === null) return [];
  const meeting = awaitedMeeting(obstacle, asOf);
  const session = meeting
    ? `, porté au COPIL du ${dayMonth(meeting.heldOn, asOf)}`
    : clock.kind === "OVERDUE"
      ? ", au prochain COPIL"
      : "";
  const what = WHAT_WAITS[obstacle.kind].toLocaleLowerCase("fr");
  const sentence = `${obstacle.holder.name}, ${heldWords(obstacle, asOf)}${NBSP}: ${what}, ${replyWords(clock)}${session}.`;
  return [{ key: `obstacle-${obstacle.id}`, sentence, target: onAction(number, { blocage: obstacle.id }) }];
}

function heldByFunder(
  number: number,
  file: FundingFile,
  asOf: CalendarDate,
): (OwnFileLine & { since: CalendarDate })[] {
  const waiting = waitOf(file);
  if (waiting === null) return [];
  const { what, since } = waiting;
  const holder = actingHolder(file);
  const who = holder ? `${holder.name}, ${heldWords(holder, asOf)}` : `${file.funder}, ${heldWords({ since }, asOf)}`;
  const about = holder ? ` (${funderName(file)}), attendue ${heldWords({ since }, asOf)}` : "";
  const awaited = what === "PAYMENT" ? `${WAITING_LABELS.PAYMENT}` : `${WAITING_LABELS[what]}${about}`;
  const sentence = `${who}${NBSP}: ${awaited}.`;
  return [{ key: `file-${file.id}`, since, sentence, target: onAction(number, {}, "/financement") }];
}

/** Where each public aid stands, in the order of the plan. */
export function standingOfFiles({ number, files }: OwnFileFacts): OwnFileLine[] {
  return files.filter(isPublicAid).map((file) => {
    const { id, status, since, contracted, received } = file;
    const money =
      contracted === null || contracted <= 0
        ? ""
        : `, ${amountInWords(received, 2)} versés sur ${amountInWords(contracted, 2)}`;
    const label = FUNDING_STATUS_LABELS[status].toLocaleLowerCase("fr");
    const sentence = `${funderName(file)}${NBSP}: ${label} depuis le ${longDate(since)}${money}.`;
    return { key: `standing-${id}`, sentence, target: onAction(number, {}, "/financement") };
  });
}
