import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates } from "@/test-support/arbitraries";
import { announced, BAND, CONTRACT, day, figuresOf, line, revisedTo, spent, TODAY } from "@/test-support/facts";
import { contractFigures } from "./contract-figures";
import { contractHeadline } from "./headline";

/** An action with a plan: the title then leaves nothing out. */
const isKnown = ({ planLines = [] }: NonNullable<Given>) => planLines.length > 0;

type Given = Parameters<typeof figuresOf>[0];

const headline = (actions: NonNullable<Given>[], claims = BAND, asOf = TODAY) =>
  contractHeadline(
    contractFigures(
      actions.map((given) => figuresOf(given, asOf)),
      claims,
    ),
    CONTRACT,
    asOf,
  );

const PLAN = [line("2021-05", 18_600_000), line("2022-05", 16_000_000)];
const DASHBOARD = { planLines: PLAN, movements: spent("2021-05", 14_020_000), forecast: revisedTo(34_400_000) };

test("what is paid against the plan, then the forecast against the band", () => {
  const title = headline([DASHBOARD]);
  expect(title).toBe("14,0\u00a0M€ payés, 4,6\u00a0M€ sous le plan\u202f; la prévision à terme reste dans l’enveloppe");
  expect(title.length).toBeLessThanOrEqual(90);
});

test("outside the band, the end that is crossed is named with its author", () => {
  expect(headline([{ ...DASHBOARD, forecast: revisedTo(29_999_999.99) }])).toBe(
    "14,0\u00a0M€ payés, 4,6\u00a0M€ sous le plan\u202f; la prévision à terme passe sous les 30\u00a0M€ du préfet",
  );
  expect(headline([{ ...DASHBOARD, forecast: revisedTo(40_000_000.01) }])).toBe(
    "14,0\u00a0M€ payés, 4,6\u00a0M€ sous le plan\u202f; la prévision à terme dépasse les 40\u00a0M€ de l’Agglo",
  );
});

test("at the plan and ahead of it", () => {
  expect(headline([{ ...DASHBOARD, movements: spent("2021-05", 18_700_000) }])).toMatch(
    /^18,7\u00a0M€ payés, au niveau du plan\u202f;/,
  );
  expect(headline([{ ...DASHBOARD, movements: spent("2021-05", 19_500_000) }])).toMatch(
    /^19,5\u00a0M€ payés, 0,9\u00a0M€ d’avance sur le plan\u202f;/,
  );
});

test("nothing paid yet, nothing planned yet", () => {
  expect(headline([{ planLines: PLAN }])).toMatch(/^Rien de payé, 18,6\u00a0M€ sous le plan/);
  expect(headline([{ planLines: [line("2022-05", 31_000_000)] }])).toBe(
    "Rien de payé, rien de prévu à ce jour\u202f; la prévision à terme reste dans l’enveloppe",
  );
});

test("no plan, no band, no amount, no action", () => {
  expect(headline([{ movements: spent("2021-05", 14_020_000) }])).toMatch(/^14,0\u00a0M€ payés, pas de plan saisi/);
  expect(headline([DASHBOARD], [])).toMatch(/; la prévision à terme est de 34,4\u00a0M€$/);
  expect(headline([{}])).toBe("Aucun montant saisi\u202f; 30 à 40\u00a0M€ annoncés");
  expect(headline([{}], [announced(40_000_000)])).toBe("Aucun montant saisi\u202f; 40\u00a0M€ annoncés");
  expect(headline([{}], [])).toBe("Aucun montant saisi\u202f; aucune enveloppe annoncée");
  expect(headline([])).toBe("Aucune action inscrite au contrat\u202f; 30 à 40\u00a0M€ annoncés");
});

test("a total that leaves actions out says how many it covers, and is not held against the band", () => {
  expect(headline([DASHBOARD, {}])).toBe(
    "14,0\u00a0M€ payés, 4,6\u00a0M€ sous le plan de 1\u00a0action sur 2\u202f; la prévision ne couvre que 1\u00a0action sur 2",
  );
  expect(headline([DASHBOARD, DASHBOARD, {}])).toMatch(/sous le plan de 2\u00a0actions sur 3/);
});

test("the term is told from the day after it, the start until the day before", () => {
  expect(headline([DASHBOARD], BAND, CONTRACT.endsOn)).toMatch(/dans l’enveloppe$/);
  expect(headline([DASHBOARD], BAND, day("2022-12-10"))).toMatch(
    /; le contrat est échu depuis le 9\u00a0décembre 2022$/,
  );
  expect(headline([{}], BAND, day("2026-11-22"))).toBe(
    "Aucun montant saisi\u202f; le contrat est échu depuis le 9\u00a0décembre 2022",
  );
  expect(headline([{}], BAND, day("2019-12-08"))).toBe(
    "Aucun montant saisi\u202f; le contrat commence le 9\u00a0décembre 2019",
  );
  expect(headline([{}], BAND, CONTRACT.signedOn)).toMatch(/annoncés$/);
});

test("a title too long for its line calls the forecast by its shorter name", () => {
  const far = [announced(32_500_000, { shortAuthor: "Communauté de communes" })];
  expect(headline([DASHBOARD], far)).toBe(
    "14,0\u00a0M€ payés, 4,6\u00a0M€ sous le plan\u202f; la prévision dépasse les 32,5\u00a0M€ de la Communauté de communes",
  );
});

test("every state makes a clean sentence", () => {
  const actions = fc.array(
    fc.record({
      planLines: fc.constantFrom([], PLAN, [line("2020-01", 0)]),
      movements: fc.constantFrom([], spent("2019-12", 0.01), spent("2019-12", 9_000_000)),
      forecast: fc.constantFrom(null, revisedTo(0), revisedTo(12_345_678.9)),
    }),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(actions, fc.constantFrom([], BAND, [announced(32_500_000)]), contractDates, (list, claims, asOf) => {
      const title = headline(list, claims, asOf);
      expect(title).not.toMatch(/NaN|undefined|null|Infinity| {2}|'|\.$| [;:!?]/);
      expect(title).toMatch(/^[A-Z0-9].*\u202f; [a-z0-9]/);
      expect(title.length).toBeLessThanOrEqual(list.every(isKnown) ? 92 : 120);
    }),
  );
});
