import type { ActionFigures } from "../action/action-figures";
import { announcedAmount, bandInWords } from "../contract/envelope.labels";
import { contractDelaySentence, delayInWords, delaySentence, measuredActions } from "../earned-value/delay-in-words";
import { eurosExact, longDate, quantity } from "../shared/format";
import { capitalized } from "../shared/number-words";
import { explainContractAmount, isContractAmount } from "./contract-amounts";
import { explainContractFunding } from "./contract-funding";
import { actionRow, type ContractToExplain } from "./contract-to-explain";
import type { ExplainedFigure } from "./explained-figure";
import { addedUp, countedRow, type Explanation, type LeftOut, notAdded } from "./explanation";
import { MEANINGS } from "./figure-meaning";
import { isFundingFigure } from "./funding-sums";
import { contractSource } from "./plan-source";
import { question } from "./why-title";

type Explained = Omit<Explanation, "lastChange">;

/** A figure of the whole contract explained action by action; null when the contract has no such figure. */
export function explainContract(figure: ExplainedFigure, contract: ContractToExplain): Explained | null {
  if (isFundingFigure(figure)) return explainContractFunding(figure, contract, contract.files);
  if (isContractAmount(figure)) return explainContractAmount(figure, contract);
  switch (figure) {
    case "milestones":
      return explainMilestones(contract);
    case "delay":
      return explainDelay(contract);
    case "envelope":
      return explainEnvelope(contract);
    case "progress":
      return null;
  }
}

function base(figure: "milestones" | "delay" | "envelope") {
  const { definition, formula } = MEANINGS[figure];
  return { figure, about: null, definition, formula, reading: null, taxBasis: null } as const;
}

/** Milestones reached are public: every action has its row, and only those the viewer may open are links. */
function explainMilestones({ figures, readable, hidden }: ContractToExplain): Explained {
  const { reached, total } = figures.milestones;
  const open = readable.map((action) => ({ action, target: actionRow(action, "milestones").target }));
  const rows = [...open, ...hidden.map((action) => ({ action, target: null }))]
    .toSorted((a, b) => a.action.number - b.action.number)
    .map(({ action, target }) =>
      countedRow(
        { ...actionRow(action, "milestones"), target, amount: action.reached, detail: `sur ${action.total}` },
        "milestones",
      ),
    );
  return {
    ...base("milestones"),
    title: question(`${quantity(reached, "jalon atteint", "jalons atteints")} sur ${total}`),
    value: `${reached} sur ${total}`,
    counted: addedUp(reached, "milestones", { rows }),
    leftOut: readable.flatMap(cancelledMilestones),
    sources: ["Jalons du contrat et leurs déclarations, au journal"],
  };
}

function cancelledMilestones({ number, title, milestones }: ActionFigures): LeftOut[] {
  const count = milestones.filter(({ cancelled }) => cancelled).length;
  if (count === 0) return [];
  const target = { kind: "milestones", action: number } as const;
  const label = `${number} · ${title}`;
  return [{ key: `action-${number}`, label, why: quantity(count, "jalon annulé", "jalons annulés"), target }];
}

const WEIGHED =
  "Chaque action pèse son montant programmé\u00a0: les jalons de toutes sont mesurés ensemble, les délais ne s’additionnent pas.";

function delayOf({ delay: { original } }: ActionFigures): string {
  return original.kind === "MEASURED" ? delayInWords(original.days) : delaySentence(original);
}

function explainDelay(contract: ContractToExplain): Explained {
  const { delay, readable } = contract;
  const measured = readable.filter(({ delay: { original } }) => original.kind === "MEASURED");
  const rows = measured.map((action) => {
    const detail = action.programmed === null ? null : `pèse ${eurosExact(action.programmed)}`;
    return { ...actionRow(action, "delay"), amount: null, value: delayOf(action), detail };
  });
  return {
    ...base("delay"),
    title: question(delay.kind === "MEASURED" ? delayInWords(delay.days) : "le délai n’est-il pas mesuré"),
    value: delay.kind === "MEASURED" ? `${delayInWords(delay.days)} sur le plan initial` : contractDelaySentence(delay),
    reading: delay.kind === "MEASURED" ? `${capitalized(measuredActions(delay))}. ${WEIGHED}` : null,
    counted: notAdded(rows),
    leftOut: readable
      .filter(({ delay: { original } }) => original.kind === "WITHHELD")
      .map((action) => ({ ...actionRow(action, "delay"), why: delaySentence(action.delay.original) })),
    sources: [contractSource(contract)],
  };
}

/** Announced totals stand side by side: nothing of them is added up. */
function explainEnvelope({ figures: { band } }: ContractToExplain): Explained {
  const claims = band?.claims ?? [];
  const rows = claims.map((claim, rank) => ({
    key: `claim-${rank}`,
    label: claim.author,
    detail: `« ${claim.wording} », ${claim.document}, ${longDate(claim.statedOn)}`,
    amount: null,
    value: announcedAmount(claim.amount),
    target: null,
  }));
  return {
    ...base("envelope"),
    title: question(band ? bandInWords(band) : "aucune enveloppe n’est annoncée"),
    value: band ? bandInWords(band) : "aucune annonce",
    counted: notAdded(rows),
    leftOut: [],
    sources: [...new Set(claims.map(({ document }) => document))],
  };
}
