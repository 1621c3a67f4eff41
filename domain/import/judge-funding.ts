import { FUNDING_KIND_LABELS, ORGANIZATION_KIND_LABELS } from "../funding/funding.labels";
import { stepGaps } from "../funding/funding.schema";
import type { FundingMove, FundingStatus } from "../funding/funding-line";
import { SCHEMES } from "../funding/scheme";
import { type CalendarDate, isAfter } from "../shared/calendar-date";
import { longDate, quoted } from "../shared/format";
import { findFunding } from "./find-funding";
import type { AddedFunding, FundingChange, JudgedLine, RecordedFunding, StepFacts } from "./funding-change";
import { fundingComparison, saysNothingNew, standings } from "./funding-difference";
import type { FundingRow } from "./funding-fields";
import type { Fault } from "./row-reading";
import { actionFault, invalid, isBarred, type NamedAction, type Verdict } from "./verdict";

type Judged = Verdict<FundingChange>;
type Step = { status: FundingStatus; date: CalendarDate };

/** What a row would do to the funding plan as it stands, the rows above it done. An empty cell asks for nothing. */
export function judgeFunding(wanted: FundingRow, recorded: RecordedFunding): Judged {
  const fault = actionFault(recorded.actions, wanted.action);
  if (fault) return invalid(fault);
  const action = recorded.actions.get(wanted.action);
  if (!action) throw new RangeError("an action without a fault is known");
  const { line, faults } = findFunding(wanted, action, recorded);
  if (isBarred(faults)) return invalid(...faults);
  const { status, date } = wanted;
  if (status === null || date === null) return invalid(...faults, ...stepMissing(wanted));
  const step = { status, date };
  return line ? judgeStep(wanted, step, line, faults, recorded) : judgeNew(wanted, step, action, recorded);
}

function stepMissing({ status, date }: FundingRow): Fault[] {
  const faults: Fault[] = [];
  if (status === null) faults.push({ field: "status", message: "Indiquez l’étape du dossier." });
  if (date === null) faults.push({ field: "date", message: "Indiquez la date de l’étape." });
  return faults;
}

function judgeStep(
  wanted: FundingRow,
  step: Step,
  line: JudgedLine,
  told: readonly Fault[],
  recorded: RecordedFunding,
): Judged {
  const stood = standings(line, step.date);
  if (stood.some((standing) => saysNothingNew(wanted, standing))) return { state: "UNCHANGED", faults: told };
  const [present = null] = stood;
  const facts = stepFacts(wanted, step, present);
  const faults = [...told, ...factFaults(wanted, facts, recorded.today)];
  if (isBarred(faults)) return invalid(...faults);
  const basis = `${line.id ?? "new"} ${line.moves.length} ${line.moves.at(-1)?.id ?? ""}`;
  const earlier = line.moves.filter(({ on }) => on <= step.date);
  const comparison = fundingComparison(wanted, present);
  line.moves = withStep(line.moves, facts);
  return {
    state: "CHANGED",
    faults,
    change: { actionId: line.actionId, line, step: facts, earlier },
    comparison,
    basis,
  };
}

function judgeNew(wanted: FundingRow, step: Step, action: NamedAction, recorded: RecordedFunding): Judged {
  const { funder, scheme, title, amount } = wanted;
  const facts = stepFacts(wanted, step, null);
  const faults = factFaults(wanted, facts, recorded.today);
  if (scheme === null) faults.push({ field: "scheme", message: "Choisissez le dispositif de ce nouveau financement." });
  if (amount === null && !faults.some(({ field }) => field === "amount"))
    faults.push({ field: "amount", message: "Indiquez un montant." });
  if (funder === null || scheme === null || amount === null || isBarred(faults)) return invalid(...faults);
  const usual = SCHEMES[scheme];
  const heading = {
    funder,
    funderKind: wanted.funderKind ?? usual.funderKind,
    kind: wanted.kind ?? usual.kind,
    scheme,
  };
  const add: AddedFunding = { ...heading, ...(title !== null && { title }), ...facts, amount };
  const line = { ...heading, id: null, rank: null, title, actionId: action.id, moves: withStep([], facts) };
  recorded.lines.push(line);
  const assumed = assumedFaults(wanted, heading);
  const basis = `new after ${recorded.lastRanks.get(action.id) ?? 0}`;
  return { state: "READY", faults: assumed, change: { actionId: action.id, line, add }, comparison: null, basis };
}

/** What the scheme says of a new line where its row says nothing. */
function assumedFaults(wanted: FundingRow, heading: Pick<AddedFunding, "funderKind" | "kind" | "scheme">): Fault[] {
  const usual = (field: string, words: string): Fault => ({
    field,
    message: `Vide : ${quoted(words)}, comme d’habitude pour ${quoted(SCHEMES[heading.scheme].label)}.`,
    told: true,
  });
  return [
    ...(wanted.funderKind === null ? [usual("funderKind", ORGANIZATION_KIND_LABELS[heading.funderKind])] : []),
    ...(wanted.kind === null ? [usual("kind", FUNDING_KIND_LABELS[heading.kind])] : []),
  ];
}

type Present = ReturnType<typeof standings>[number] | null;

/** The step a row makes: what it leaves blank stands. A date keeps the source it had, a source the date it had. */
function stepFacts(wanted: FundingRow, { status, date }: Step, present: Present): StepFacts {
  const { amount, eligibleBase, rate, holder, fileNumber, document, reason } = wanted;
  const given = { amount, eligibleBase, rate, holder, fileNumber, document, reason };
  return {
    status,
    date,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
    ...deadline("startBy", wanted.startBy, wanted.startByBasis, present?.startBy ?? null),
    ...deadline("completeBy", wanted.completeBy, wanted.completeByBasis, present?.completeBy ?? null),
  };
}

function deadline(
  name: "startBy" | "completeBy",
  on: CalendarDate | null,
  basis: string | null,
  known: { on: CalendarDate; basis: string } | null,
): Partial<StepFacts> {
  if (on === null && basis === null) return {};
  const day = on ?? known?.on;
  const source = basis ?? (on === known?.on ? known?.basis : undefined);
  return { ...(day && { [name]: day }), ...(source && { [`${name}Basis`]: source }) };
}

function factFaults(wanted: FundingRow, facts: StepFacts, today: CalendarDate): Fault[] {
  const faults: Fault[] = stepGaps(facts).map(({ path, message }) => ({ field: path, message }));
  if (isAfter(facts.date, today))
    faults.push({ field: "date", message: `Au plus tard aujourd’hui, le ${longDate(today)}.` });
  for (const field of ["amount", "eligibleBase"] as const)
    if (wanted[field] === 0) faults.push({ field, message: "Indiquez un montant supérieur à zéro." });
  if (wanted.rate === 0)
    faults.push({ field: "rate", message: "Écrivez un taux supérieur à zéro, ou videz la cellule." });
  for (const field of ["startBy", "completeBy"] as const)
    if (facts[`${field}Basis`] !== undefined && facts[field] === undefined)
      faults.push({ field, message: "Donnez aussi la date, ou videz sa source." });
  return faults;
}

/** The steps with one more, after those of its day. */
function withStep(moves: readonly FundingMove[], facts: StepFacts): FundingMove[] {
  const { startBy, startByBasis, completeBy, completeByBasis } = facts;
  const move: FundingMove = {
    id: "",
    status: facts.status,
    on: facts.date,
    amount: facts.amount ?? null,
    eligibleBase: facts.eligibleBase ?? null,
    rateBasisPoints: facts.rate ?? null,
    holder: facts.holder ?? null,
    fileNumber: facts.fileNumber ?? null,
    startBy: startBy && startByBasis ? { on: startBy, basis: startByBasis } : null,
    completeBy: completeBy && completeByBasis ? { on: completeBy, basis: completeByBasis } : null,
    advanceCeiling: null,
    instalmentCeiling: null,
    document: facts.document ?? null,
    reason: facts.reason ?? null,
  };
  const at = moves.findLastIndex(({ on }) => on <= move.on) + 1;
  return [...moves.slice(0, at), move, ...moves.slice(at)];
}
