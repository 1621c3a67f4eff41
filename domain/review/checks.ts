import type { JournalChange } from "../journal/journal-sentence";
import type { Books } from "../journal/spending-sentence";
import { amountTold } from "../journal/told";
import type { MilestoneFacts } from "../milestone/milestone";
import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { amountInWords, days, listFr, longDate, NBSP, quantity } from "../shared/format";
import { type Cents, cents, subtractCents, sumCents } from "../shared/money";
import { stageLabel } from "../spending/stage.labels";
import { tracedForecast } from "./declaration-words";
import { type ReviewableArea, reviewableArea } from "./reviewable";
import { type ActionMoney, entriesOf, furthestStage, sumOf } from "./spending-diff";

/** What the figures say of a change, for whoever judges it: `lead` is what to read first. */
export type Check = { tone: "ok" | "warn"; lead: string; rest: string };

export type CheckFacts = {
  entries: readonly JournalChange[];
  fresh: number;
  books: Books;
  money: ActionMoney | null;
  /** What contradicts the declared status of the action, in sentences. */
  contradictions: readonly string[];
  /** The milestone the change is about, as it now stands. */
  milestone: MilestoneFacts | null;
  /** The names of the proofs attached to it. */
  proofs: readonly string[];
};

/** What a proof is expected of. */
const PROVED = [/^spending\.(recorded|invoiced|paid)$/, /^milestone\.reached$/, /^funding\.(moved|received)$/];

/** Everything that can be computed about a change, contradictions of the action first, then what calls for attention. */
export function checksOf(facts: CheckFacts): Check[] {
  const { entries, fresh, contradictions } = facts;
  const added = entries.slice(entries.length - fresh);
  const area = reviewableArea(added.at(-1)?.event ?? "");
  if (area === null) return [];
  const found = [...areaChecks(area, facts, added), ...(isProved(added) ? [proofCheck(facts.proofs)] : [])];
  const status = area === "status" && contradictions.length === 0 ? [ok("Rien ne contredit cette météo.")] : [];
  return [
    ...contradictions.map((sentence) => warn("Contradiction", `${NBSP}: ${sentence}`)),
    ...found.toSorted((a, b) => Number(a.tone === "ok") - Number(b.tone === "ok")),
    ...status,
  ];
}

function isProved(added: readonly JournalChange[]): boolean {
  return added.some(({ event }) => PROVED.some((form) => form.test(event)));
}

function areaChecks(area: ReviewableArea, facts: CheckFacts, added: readonly JournalChange[]): Check[] {
  switch (area) {
    case "spending":
      return [...commitmentChecks(facts, added), ...budgetChecks(facts.money)];
    case "milestone":
      return facts.milestone ? [dateCheck(facts.milestone)] : [];
    case "forecast":
      return forecastChecks(added, facts.money);
    default:
      return [];
  }
}

/** An invoice or a payment never stands beyond what is committed: where it would have, the commitment was raised. */
function commitmentChecks({ entries, books }: CheckFacts, added: readonly JournalChange[]): Check[] {
  const fresh = entriesOf(added);
  const isPastCommitment = fresh.some(({ stage, kind }) => stage !== "COMMITTED" && kind !== "REVERSAL");
  const raised = sumCents(
    fresh.filter(({ stage, kind }) => stage === "COMMITTED" && kind === "RAISE").map(({ amount }) => amount),
  );
  if (raised > 0 && isPastCommitment)
    return [
      warn(
        `Le montant dépasse de ${amountTold(raised)} ce qui était engagé`,
        ", et l’engagement a été relevé d’autant.",
      ),
    ];
  if (raised > 0) return [warn(`L’engagement est relevé de ${amountTold(raised)}`, " après coup.")];
  const all = entriesOf(entries);
  const stage = furthestStage(all);
  if (!isPastCommitment || stage === null || stage === "COMMITTED") return [];
  const amount = (sum: Cents) => amountTold(sum);
  const label = stageLabel(stage, books).toLowerCase();
  return [
    ok(`Le ${label} reste dans l’engagé${NBSP}: ${amount(sumOf(all, stage))} sur ${amount(sumOf(all, "COMMITTED"))}.`),
  ];
}

function budgetChecks(money: ActionMoney | null): Check[] {
  if (money === null || money.programmed === null) return [];
  const over = subtractCents(money.COMMITTED, money.programmed);
  if (over <= 0) return [ok(`L’engagé de l’action reste dans son budget, ${amountInWords(money.programmed, 2)}.`)];
  return [
    warn(
      `L’engagé de l’action dépasse son budget de ${amountInWords(over, 2)}`,
      ` (${amountInWords(money.COMMITTED, 2)} sur ${amountInWords(money.programmed, 2)}).`,
    ),
  ];
}

function forecastChecks(added: readonly JournalChange[], money: ActionMoney | null): Check[] {
  const revised = tracedForecast.safeParse(added.at(-1)?.after).data;
  if (!revised || money === null || money.programmed === null) return [];
  const over = cents(revised.amount - money.programmed);
  const budget = amountInWords(money.programmed, 2);
  return over > 0
    ? [warn(`La prévision dépasse le budget de ${amountInWords(over, 2)}`, ` (${budget}).`)]
    : [ok(`La prévision reste dans le budget, ${budget}.`)];
}

function dateCheck({ baseline, forecast, actual, cancelled }: MilestoneFacts): Check {
  if (cancelled) return warn("Le jalon sort de l’action", `${baseline ? ", alors que le contrat le date" : ""}.`);
  if (baseline === null) return ok("Le contrat ne date pas ce jalon : il n’y a pas de glissement à mesurer.");
  const [date, verb] = actual === null ? [forecast, "est prévu"] : [actual, "est atteint"];
  if (date === null) return ok(`Le contrat le date du ${longDate(baseline)}.`);
  return slip(verb, baseline, date);
}

function slip(verb: string, baseline: CalendarDate, date: CalendarDate): Check {
  const late = daysBetween(baseline, date);
  if (late > 0) return warn(`Le jalon ${verb} ${days(late)} après la date en vigueur`, ` (${longDate(baseline)}).`);
  return ok(`Le jalon ${verb} dans la date en vigueur, le ${longDate(baseline)}.`);
}

function proofCheck(proofs: readonly string[]): Check {
  if (proofs.length === 0) return warn("Aucune pièce n’est jointe", ".");
  return ok(`${quantity(proofs.length, "pièce jointe", "pièces jointes")}${NBSP}: ${listFr(proofs)}.`);
}

function ok(rest: string): Check {
  return { tone: "ok", lead: "", rest };
}

function warn(lead: string, rest: string): Check {
  return { tone: "warn", lead, rest };
}
