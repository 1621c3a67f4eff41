import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "@/test-support/database";
import { centsOf } from "@/test-support/examples";
import { dayOf, sheet } from "@/test-support/worked-example/files";
import { playExample } from "@/test-support/worked-example/play";
import { type ReadFigures, readFigures } from "@/test-support/worked-example/read-figures";
import { SHOWN_FUNDING } from "@/test-support/worked-example/shown-funding";
import { SHOWN_SPENDING } from "@/test-support/worked-example/shown-spending";

const EXPECTED = sheet("attendu");
const SHOWN = { ...SHOWN_SPENDING, ...SHOWN_FUNDING };
const SITUATIONS = [...new Set(EXPECTED.map(({ name }) => name))];

const figures = new Map<string, ReadFigures>();

beforeAll(async () => {
  await freshDatabase();
  const stage = await playExample(dayOf(SITUATIONS.at(-1) ?? ""));
  for (const situation of SITUATIONS) figures.set(situation, await readFigures(stage, dayOf(situation)));
}, 120_000);

const figureOf = (name: string, figure: string, detail: string) => {
  const [known, shown] = [figures.get(name), SHOWN[figure]];
  if (!known || !shown) throw new Error(`nothing checks « ${figure} » on ${name}`);
  return shown(known, detail);
};

describe("the worked example of docs/exemple-chiffre", () => {
  test.each(SITUATIONS)("on %s, every figure is the one worked out by hand", (situation) => {
    const lines = EXPECTED.filter(({ name }) => name === situation);
    const told = lines.map(({ read }) => [read("chiffre"), read("précision"), read("attendu")]);
    const shown = lines.map(({ read }) => {
      const [figure, detail] = [read("chiffre"), read("précision")];
      return [figure, detail, figureOf(situation, figure, detail)];
    });
    expect(shown).toEqual(told);
  });

  test("tells twelve expenses, five lines of funding and four payments", () => {
    expect(["depenses", "financements", "versements"].map((name) => sheet(name).length)).toEqual([12, 5, 4]);
  });

  test("every figure the application can show is worked out at each date it exists on", () => {
    const WITHOUT = ["12/03/2021 glissement à l’origine", "17/09/2021 qui a la main"];
    const worked = new Set(EXPECTED.map(({ name, read }) => `${name} ${read("chiffre")}`));
    const wanted = SITUATIONS.flatMap((situation) => Object.keys(SHOWN).map((figure) => `${situation} ${figure}`));
    expect(wanted.filter((figure) => !worked.has(figure))).toEqual(WITHOUT);
  });

  test("the additions written beside the figures are right", () => {
    const additions = EXPECTED.filter(({ read }) => /^[\d,]+( [+−] [\d,]+)+$/.test(read("calcul")));
    expect(additions.length).toBeGreaterThan(150);
    for (const { read } of additions) {
      const terms = read("calcul").replaceAll("− ", "-").replaceAll("+ ", "").split(" ");
      const total = terms.reduce((sum, term) => sum + (centsOf(term) ?? 0), 0);
      expect([read("chiffre"), read("précision"), total]).toEqual([
        read("chiffre"),
        read("précision"),
        centsOf(read("attendu")),
      ]);
    }
  });
});
