import { writeSubject } from "../attachment/proof-subject";
import { meetingName } from "../copil/copil-words";
import { PROOF_DAYS } from "../follow-up/action-work";
import { onAction, onTerritory, type Target } from "../follow-up/target";
import { claimable, type Justified } from "../funding/claimable";
import type { FundingFile } from "../funding/funding-file";
import { isLost } from "../funding/funding-line";
import type { MilestoneFacts } from "../milestone/milestone";
import { comingDate, milestoneState, needsTreatment, overdueDays } from "../milestone/milestone-state";
import type { OpenObstacle } from "../obstacle/obstacle";
import { bySeverity } from "../obstacle/obstacle-clock";
import { heldWords, obstacleFinding } from "../obstacle/obstacle-words";
import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { days, euros, longDate, NBSP, quoted } from "../shared/format";
import { funderName, heldByOthers, standingOfFiles } from "./own-file-hands";

/** A short sentence of « Mon dossier », and where it is dealt with. */
export type OwnFileLine = { key: string; sentence: string; target: Target };

/** What an industrialist comes to know: who holds their file, what they are asked, what comes next, where each aid stands. */
export type OwnFile = {
  headline: string;
  hands: readonly OwnFileLine[];
  asked: readonly OwnFileLine[];
  deadlines: readonly OwnFileLine[];
  files: readonly OwnFileLine[];
};

export type OwnFileFacts = {
  /** Of the action. */
  number: number;
  files: readonly FundingFile[];
  justified: Justified;
  /** Whether something is committed, which is what starting the action means to a funder. */
  started: boolean;
  obstacles: readonly OpenObstacle[];
  /** Clarifications asked of the action and not settled. */
  questions: readonly { id: string; author: string; text: string; askedOn: CalendarDate }[];
  milestones: readonly MilestoneFacts[];
  /** Milestones that a proof is joined to, by id. */
  proven: readonly string[];
  /** The next session of the COPIL. */
  meeting: { number: number; heldOn: CalendarDate } | null;
};

export function ownFile(facts: OwnFileFacts, asOf: CalendarDate): OwnFile {
  const hands = heldByOthers(facts, asOf);
  const asked = [
    ...questions(facts, asOf),
    ...inOwnHands(facts, asOf),
    ...piecesAwaited(facts, asOf),
    ...claims(facts),
  ];
  return {
    headline: headlineOf(facts, { hands, asked }, asOf),
    hands,
    asked,
    deadlines: [...overdueMilestones(facts, asOf), ...comingDays(facts, asOf)],
    files: standingOfFiles(facts),
  };
}

function headlineOf(
  { questions: asked, obstacles }: OwnFileFacts,
  lines: Pick<OwnFile, "hands" | "asked">,
  asOf: CalendarDate,
): string {
  if (asked.length > 0)
    return asked.length === 1
      ? "Une précision vous est demandée"
      : `${asked.length}${NBSP}précisions vous sont demandées`;
  const [worst] = obstacles.filter(({ holder }) => holder.kind === "SERVICE").toSorted(bySeverity(asOf));
  if (worst) return obstacleFinding(worst, asOf);
  if (lines.hands.length > 0) return "Votre dossier attend une réponse";
  if (lines.asked.length > 0) return "C’est à vous de jouer";
  return "Rien ne vous est demandé, et personne ne vous fait attendre";
}

function questions({ number, questions: all }: OwnFileFacts, asOf: CalendarDate): OwnFileLine[] {
  return all
    .toSorted((a, b) => a.askedOn.localeCompare(b.askedOn))
    .map(({ id, author, text, askedOn }) => ({
      key: `question-${id}`,
      sentence: `${author} demande une précision ${heldWords({ since: askedOn }, asOf)}${NBSP}: ${quoted(text)}`,
      target: onAction(number, { fil: id }),
    }));
}

function inOwnHands({ number, obstacles }: OwnFileFacts, asOf: CalendarDate): OwnFileLine[] {
  return obstacles
    .filter(({ holder }) => holder.kind === "ACTION")
    .toSorted(bySeverity(asOf))
    .map((obstacle) => ({
      key: `held-${obstacle.id}`,
      sentence: `${quoted(obstacle.title)}${NBSP}: l’action a la main ${heldWords(obstacle, asOf)}.`,
      target: onAction(number, { blocage: obstacle.id }),
    }));
}

/** A milestone reached lately is proved by a piece. */
function piecesAwaited({ number, milestones, proven }: OwnFileFacts, asOf: CalendarDate): OwnFileLine[] {
  return milestones.flatMap(({ id, title, actual, cancelled }) => {
    if (actual === null || cancelled || proven.includes(id)) return [];
    const since = daysBetween(actual, asOf);
    if (since < 0 || since > PROOF_DAYS) return [];
    const sur = writeSubject({ about: "milestone", subjectId: id });
    const sentence = `La pièce qui prouve ${quoted(title)}, atteint le ${longDate(actual)}, n’est pas déposée.`;
    return [{ key: `proof-${id}`, sentence, target: onAction(number, { saisir: "piece", sur }) }];
  });
}

/** What may be claimed today, and the papers that still have to come with it. */
function claims({ number, files, justified }: OwnFileFacts): OwnFileLine[] {
  return files.flatMap((file) => {
    const { kind, amount, pieces } = claimable(file, justified);
    if (kind === null || amount <= 0) return [];
    const missing = pieces.filter(({ reference }) => reference === null).map(({ label }) => label);
    const joined = missing.length === 0 ? "" : ` Pièces à joindre${NBSP}: ${missing.join(", ")}.`;
    const sur = writeSubject({ about: "fundingLine", subjectId: file.id });
    const sentence = `${funderName(file)}${NBSP}: ${euros(amount)} peuvent être appelés.${joined}`;
    return [{ key: `claim-${file.id}`, sentence, target: onAction(number, { saisir: "piece", sur }) }];
  });
}

function overdueMilestones({ number, milestones }: OwnFileFacts, asOf: CalendarDate): OwnFileLine[] {
  return milestones
    .filter((milestone) => needsTreatment(milestone, asOf))
    .map((milestone) => ({
      key: `late-${milestone.id}`,
      sentence: `${quoted(milestone.title)}${NBSP}: dépassé de ${days(overdueDays(milestone, asOf))}.`,
      target: onAction(number, { jalon: milestone.id }),
    }));
}

type Day = OwnFileLine & { on: CalendarDate };

/** The next milestone, the next day an aid may be lost and the next session, the nearest first. */
function comingDays(facts: OwnFileFacts, asOf: CalendarDate): OwnFileLine[] {
  const { meeting } = facts;
  const session: Day[] = meeting
    ? [
        {
          key: "meeting",
          on: meeting.heldOn,
          sentence: `${meetingName(meeting)} le ${longDate(meeting.heldOn)}, ${inDays(meeting.heldOn, asOf)}.`,
          target: onTerritory("/copil"),
        },
      ]
    : [];
  return [nearest(milestoneDays(facts, asOf)), nearest(lapseDays(facts, asOf)), ...session]
    .filter((day) => day !== null)
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ on: _on, ...line }) => line);
}

function nearest(all: readonly Day[]): Day | null {
  return all.toSorted((a, b) => a.on.localeCompare(b.on))[0] ?? null;
}

function milestoneDays({ number, milestones }: OwnFileFacts, asOf: CalendarDate): Day[] {
  return milestones.flatMap((milestone) => {
    const state = milestoneState(milestone, asOf);
    const on = state === "UPCOMING" || state === "OVERDUE" ? comingDate(milestone, asOf) : null;
    if (on === null || on < asOf) return [];
    const sentence = `${quoted(milestone.title)}, prévu le ${longDate(on)}, ${inDays(on, asOf)}.`;
    return [{ key: `milestone-${milestone.id}`, on, sentence, target: onAction(number, { jalon: milestone.id }) }];
  });
}

/** Days by which the action must have begun, or be over, for an aid not to be lost; those passed come first. */
function lapseDays({ number, files, started, justified }: OwnFileFacts, asOf: CalendarDate): Day[] {
  return files.flatMap((file) => {
    if (isLost(file.status) || file.status === "SETTLED") return [];
    const told = [
      { deadline: started ? null : file.startBy, what: "à commencer" },
      { deadline: justified.done ? null : file.completeBy, what: "à terminer" },
    ];
    return told.flatMap(({ deadline, what }) => {
      if (deadline === null) return [];
      const { on } = deadline;
      const sentence = `${funderName(file)}${NBSP}: ${what} avant le ${longDate(on)}, ${inDays(on, asOf)}.`;
      return [{ key: `lapse-${file.id}-${what}`, on, sentence, target: onAction(number, {}, "/financement") }];
    });
  });
}

function inDays(on: CalendarDate, asOf: CalendarDate): string {
  const left = daysBetween(asOf, on);
  if (left < 0) return `dépassé de ${days(-left)}`;
  return left === 0 ? "aujourd’hui" : `dans ${days(left)}`;
}
