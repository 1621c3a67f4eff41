import type { ByYear } from "../budget/by-year";
import { type EnvelopeClaim, envelopeBand } from "../contract/envelope";
import { bandInWords } from "../contract/envelope.labels";
import { type CalendarDate, yearOf } from "../shared/calendar-date";
import { amountInWords, NBSP, plural, quantity, share, signedMillions, THIN } from "../shared/format";
import { type Cents, cents } from "../shared/money";
import { ratio } from "../shared/ratio";
import type { FunderShare } from "./by-funder";
import type { Funnel, FunnelStage } from "./funnel";
import { WAITING_DAYS } from "./waiting-files";

/** The year of the day read, or the nearest there is: what was paid of what it planned. */
export function byYearHeadline({ years }: ByYear, asOf: CalendarDate): string {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return "Ni plan ni dépense, aucune année à montrer";
  const asked = yearOf(asOf);
  const { year, paid, plan, remaining } =
    years.find((each) => each.year === asked) ?? (asked < first.year ? first : last);
  const said = `${year}${NBSP}: ${amountInWords(paid)} payés`;
  if (plan === null || remaining === null) return `${said}, sans plan pour comparer`;
  if (remaining < 0) return `${said} pour ${amountInWords(plan)} prévus, ${amountInWords(cents(-remaining))} de plus`;
  return `${said} sur ${amountInWords(plan)} prévus${remaining === 0 ? "" : `${THIN}; il reste ${amountInWords(remaining)}`}`;
}

/** Who brings most, and how much is signed. */
export function fundersHeadline(shares: readonly FunderShare[], planned: Cents, contracted: Cents): string {
  const [first] = shares;
  if (!first) return "Aucun financeur au plan de financement";
  if (planned === 0) return "Aucun financement n’est plus attendu";
  const signed = contracted === 0 ? "rien n’est conventionné" : `${share(ratio(contracted, planned))} est conventionné`;
  return `${first.funder} apporte ${share(ratio(first.planned, planned))} des ${amountInWords(planned)} prévus${THIN}; ${signed}`;
}

/** The action furthest under its plan. */
export function actionsMoneyHeadline(actions: readonly { shortTitle: string; gap: Cents | null }[]): string {
  const known = actions.flatMap(({ shortTitle, gap }) => (gap === null ? [] : [{ shortTitle, gap }]));
  const [furthest] = known.toSorted((a, b) => a.gap - b.gap);
  if (!furthest) return "Aucune action n’a de plan auquel se comparer";
  if (furthest.gap >= 0) return "Aucune action n’est sous son plan";
  return `${furthest.shortTitle} est la plus loin de son plan${NBSP}: ${signedMillions(furthest.gap, 2)}`;
}

/** How much of what was asked for is granted, then paid. */
export function funnelHeadline({ steps, lost }: Funnel): string {
  const at = (stage: FunnelStage) => steps.find((step) => step.stage === stage);
  const requested = at("REQUESTED");
  if (!requested || requested.files === 0) return "Aucun dossier d’aide publique n’est demandé";
  const part = (stage: FunnelStage) => share(ratio(at(stage)?.amount ?? 0, requested.amount));
  if (requested.amount === 0)
    return `${quantity(requested.files, "dossier demandé", "dossiers demandés")}, sans montant`;
  const ended = lost === 0 ? "" : `${THIN}; ${quantity(lost, "dossier perdu", "dossiers perdus")}`;
  return `${part("GRANTED")} des aides demandées sont accordées, ${part("PAID")} sont versées${ended}`;
}

export function waitingHeadline(count: number): string {
  if (count === 0) return `Aucun dossier n’attend depuis plus de ${WAITING_DAYS} jours`;
  return `${quantity(count, "dossier attend", "dossiers attendent")} depuis plus de ${WAITING_DAYS} jours`;
}

export function claimsHeadline(claims: readonly EnvelopeClaim[]): string {
  const band = envelopeBand(claims, "TOTAL_INVESTMENT");
  if (!band) return "Personne n’a annoncé d’enveloppe";
  const { length } = band.claims;
  return `${bandInWords(band)} annoncés, par ${length} ${plural(length, "source", "sources")}`;
}
