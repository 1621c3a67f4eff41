import { expect, test } from "vitest";
import { figuresOf, spent, TODAY } from "@/test-support/facts";
import { aFile } from "@/test-support/funding-files";
import { MASKED, type SharedAmount } from "../access/shared-amount";
import { cents } from "../shared/money";
import { explainShared, type SharedFigure } from "./shared-explanation";

const MINE = figuresOf({ id: "a", number: 1, title: "Première", movements: spent("2021-01", 120) });
const plain = (text: string | null | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, " ");

const explain = (figure: SharedFigure, total: SharedAmount) =>
  explainShared(figure, {
    total,
    today: TODAY,
    readable: [MINE],
    hiddenCount: 9,
    files: [aFile({ actionId: "a" }), aFile()],
  });

test("a total told is rounded, with one's own row and how many others there are, never their sum", () => {
  const why = explain("paid", { amount: cents(1_400_000_000), rounded: true });
  expect(plain(why.title)).toBe("Pourquoi 14,0 M€ payés ?");
  expect(plain(why.value)).toBe("14,0 M€");
  expect(plain(why.reading)).toMatch(/aujourd’hui\. Total arrondi à 0,1 M€ : il compte des montants/);
  expect(why.counted).toMatchObject({ rows: [{ amount: 120_00 }], hidden: { amount: null, value: "–" }, total: null });
  expect(plain(why.counted.hidden?.label)).toBe("9 actions hors de votre périmètre");
});

test("a masked total says why, and what would give it back is not there", () => {
  const why = explain("aidPlanned", MASKED);
  expect(plain(why.title)).toBe("Pourquoi ce total n’est-il pas communicable ?");
  expect(why.value).toBe("Non communicable");
  expect(plain(why.reading)).toMatch(/moins de trois contributeurs, ou un contributeur de plus de 85 %/);
  expect(why.counted.rows.map(({ amount }) => amount)).toEqual([100_00]);
  expect(why.counted.total).toBeNull();
});

test("an exact total is told to the cent", () => {
  expect(plain(explain("committed", { amount: cents(120_00), rounded: false }).value)).toBe("120,00 €");
  expect(explain("ownAdvanced", { amount: cents(0), rounded: false }).counted.rows).toEqual([]);
  expect(explain("forecast", { amount: null, rounded: false }).value).toBe("–");
});
