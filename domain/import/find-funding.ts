import { FUNDING_KIND_LABELS, ORGANIZATION_KIND_LABELS } from "../funding/funding.labels";
import { schemeOf } from "../funding/scheme";
import { quoted } from "../shared/format";
import { foldedName } from "./folded-name";
import type { JudgedLine, RecordedFunding } from "./funding-change";
import type { FundingRow } from "./funding-fields";
import type { Fault } from "./row-reading";
import type { NamedAction } from "./verdict";

/** The line a row is about, with what the row says otherwise of it; no line for a funder to add. */
export type FoundFunding = { line: JudgedLine | null; faults: Fault[] };

export function findFunding(wanted: FundingRow, action: NamedAction, { lines }: RecordedFunding): FoundFunding {
  const own = lines.filter(({ actionId }) => actionId === action.id);
  if (wanted.rank !== null) {
    const line = own.find(({ rank }) => rank === wanted.rank);
    if (line) return { line, faults: headingFaults(wanted, line) };
    const message = `Aucun financement n° ${wanted.rank} dans l’action ${action.number} : videz ce numéro pour en ajouter un.`;
    return { line: null, faults: [{ field: "rank", message }] };
  }
  const { funder, scheme, title } = wanted;
  if (funder === null) return { line: null, faults: [{ field: "funder", message: "Indiquez le financeur." }] };
  const named = own.filter(
    (line) =>
      foldedName(line.funder) === foldedName(funder) &&
      (scheme === null || schemeOf(line.scheme).label === schemeOf(scheme).label) &&
      (title === null || foldedName(line.title ?? "") === foldedName(title)),
  );
  const [line = null, another] = named;
  if (!another) return { line, faults: line ? headingFaults(wanted, line) : [] };
  const ranks = named.map(({ rank }) => rank ?? "à venir").join(" ou ");
  const message = `Plusieurs financements de ${funder} dans cette action : précisez le n° de ligne, ${ranks}.`;
  return { line: null, faults: [{ field: "rank", message }] };
}

/** A file moves a dossier by its steps; how the line itself is called changes on screen. */
function headingFaults(wanted: FundingRow, line: JudgedLine): Fault[] {
  const { funder, title, kind, scheme, funderKind } = wanted;
  const faults: Fault[] = [];
  const stays = (field: string, is: string) =>
    faults.push({
      field,
      message: `Ce financement a ici ${quoted(is)} : reprenez ces mots, ou changez-les à l’écran.`,
    });
  if (funder !== null && foldedName(funder) !== foldedName(line.funder)) stays("funder", line.funder);
  if (title !== null && foldedName(title) !== foldedName(line.title ?? ""))
    stays("title", line.title ?? "aucun intitulé");
  if (kind !== null && kind !== line.kind) stays("kind", FUNDING_KIND_LABELS[line.kind]);
  if (scheme !== null && schemeOf(scheme).label !== schemeOf(line.scheme).label)
    stays("scheme", schemeOf(line.scheme).label);
  if (funderKind !== null && funderKind !== line.funderKind)
    faults.push({
      field: "funderKind",
      message: `${line.funder} est déjà connu : ${quoted(ORGANIZATION_KIND_LABELS[line.funderKind])}, gardé.`,
      told: true,
    });
  return faults;
}
