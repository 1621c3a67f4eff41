import type { CommandName, Rule } from "@/domain/access/entry-points";
import type { Actor } from "./actors";
import {
  type Command,
  type CommandCell,
  cellsOf,
  denialsOf,
  expectedOf,
  type KeptDenial,
  nameOf,
  type Outcome,
  send,
} from "./command-cells";
import type { Ground } from "./ground";
import { expectedPage, type PageCell, type PageOutcome, pageCellsOf, pageNameOf, visit } from "./page-cells";

type Observed<Cell, Result> = { cell: Cell; outcome: Result; kept: boolean };
export type ObservedCommand = Observed<CommandCell, Outcome>;
export type ObservedPage = Observed<PageCell, PageOutcome>;

/** Sends every form of a command, as every actor, about every target; `kept` when the refusal was. */
export async function observeCommand(
  name: CommandName,
  run: Command,
  actors: readonly Actor[],
  ground: Ground,
): Promise<ObservedCommand[]> {
  const sent: { cell: CommandCell; outcome: Outcome }[] = [];
  for (const cell of cellsOf(name, actors, ground)) sent.push({ cell, outcome: await send(run, cell) });
  const denials = await denialsOf(name);
  return sent.map(({ cell, outcome }) => ({
    cell,
    outcome,
    kept: denials.some((denial) => isOf(denial, cell, outcome)),
  }));
}

/** A refusal is kept with who asked and what was named; of someone who must sign in, with neither. */
function isOf(
  { actorId, target }: KeptDenial,
  { form, actor, target: aim }: CommandCell,
  { decision }: Outcome,
): boolean {
  if (decision === "signIn") return actorId === null && target === "";
  const named = Object.entries(form.fields(aim, actor)).filter(([name]) => /^slug$|Id$/.test(name));
  const ids = named.map(([, value]) => value).toSorted();
  return actorId === actor.person?.userId && target.split(" ").toSorted().join() === ids.join();
}

export async function observePage(route: string, actors: readonly Actor[], ground: Ground): Promise<ObservedPage[]> {
  const seen: { cell: PageCell; outcome: PageOutcome; path: string }[] = [];
  for (const cell of pageCellsOf(route, actors, ground)) seen.push({ cell, ...(await visit(cell)) });
  const denials = await denialsOf(route);
  return seen.map(({ cell, outcome, path }) => ({
    cell,
    outcome,
    kept: denials.some(({ actorId, target }) => actorId === cell.actor.person?.userId && target === path),
  }));
}

/** The cells whose outcome is not what the rule says, in words. */
export function commandFaults(observed: readonly ObservedCommand[], rule?: Rule): string[] {
  return observed.flatMap(({ cell, outcome, kept }) => {
    const decision = expectedOf(cell, rule);
    const absent = observed.find(
      (other) =>
        other.cell.form === cell.form && other.cell.actor === cell.actor && other.cell.target.kind === "absent",
    );
    const asAbsent = absent === undefined || absent.outcome.words === outcome.words;
    const agrees = {
      anything: !kept,
      allowed: outcome.decision === "allowed" || (outcome.decision === "refused" && !kept),
      signIn: outcome.decision === "signIn" && kept,
      hidden: outcome.decision === "refused" && kept && asAbsent,
      forbidden: outcome.decision === "refused" && kept && !asAbsent,
    }[decision];
    return agrees
      ? []
      : [`${nameOf(cell)} : ${decision} attendu, ${outcome.decision}${kept ? " gardé" : ""} « ${outcome.words} »`];
  });
}

export function pageFaults(observed: readonly ObservedPage[], rule?: Rule): string[] {
  return observed.flatMap(({ cell, outcome, kept }) => {
    const decision = expectedPage(cell, rule);
    const isOpen = outcome.decision !== "signIn" || cell.route.startsWith("/connexion");
    const agrees =
      kept === (decision === "hidden") && (decision === "anything" ? isOpen : outcome.decision === decision);
    return agrees ? [] : [`${pageNameOf(cell)} : ${decision} attendu, ${outcome.decision}${kept ? " gardé" : ""}`];
  });
}
