import { expect, test } from "vitest";
import { euro } from "@/test-support/facts";
import { ZERO } from "../shared/money";
import { NO_FUNDING } from "./funding-sums";
import type { OwnFundsFigures, PublicAidFigures } from "./perimeter-figures";
import { perimeterCurveHeadline, perimeterHeadline } from "./perimeter-headline";

const words = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u202f", " ");
const aid = (contracted: number, claimed: number, received: number): PublicAidFigures => ({
  perimeter: "PUBLIC_AID",
  sums: {
    files: 3,
    planned: euro(6_200_000),
    contracted: euro(contracted),
    claimed: euro(claimed),
    received: euro(received),
  },
  band: null,
  curve: [],
});
const own = (advanced: number, planned: number | null, excess = 0): OwnFundsFigures => ({
  perimeter: "OWN_FUNDS",
  lines: 4,
  planned: planned === null ? null : euro(planned),
  advanced: euro(advanced),
  paid: euro(advanced),
  receivedFromOthers: ZERO,
  excess: euro(excess),
  band: null,
  curve: [],
});

test("public aid: what came in, what is signed, what is counted on", () => {
  expect(words(perimeterHeadline(aid(5_270_000, 2_500_000, 2_310_000)))).toBe(
    "2,3 M€ d’aide publique versés ; 5,3 M€ conventionnés, 6,2 M€ prévus",
  );
  expect(words(perimeterHeadline(aid(0, 0, 0)))).toBe("Aucune aide publique versée ; 0 € conventionnés, 6,2 M€ prévus");
  expect(perimeterHeadline({ ...aid(0, 0, 0), sums: NO_FUNDING })).toBe("Aucune aide publique au plan de financement");
});

test("its curve says what is awaited, then what may be claimed, then nothing is left", () => {
  expect(words(perimeterCurveHeadline(aid(5_000_000, 2_500_000, 2_000_000)))).toBe(
    "0,5 M€ d’aide appelés attendent leur versement",
  );
  expect(words(perimeterCurveHeadline(aid(5_000_000, 2_000_000, 2_000_000)))).toBe(
    "3,0 M€ d’aide conventionnés restent à appeler",
  );
  expect(perimeterCurveHeadline(aid(2_000_000, 2_000_000, 2_000_000))).toBe("Toute l’aide conventionnée est versée");
  expect(perimeterCurveHeadline(aid(0, 0, 0))).toBe("Aucune aide conventionnée à ce jour");
});

test("own funds: what is advanced against what was to be brought, on both sides and level", () => {
  expect(words(perimeterHeadline(own(11_700_000, 3_100_000)))).toBe(
    "11,7 M€ avancés par les porteurs à ce jour ; 3,1 M€ d’autofinancement prévus",
  );
  expect(words(perimeterCurveHeadline(own(11_700_000, 3_100_000)))).toBe(
    "L’avance dépasse de 8,6 M€ l’autofinancement prévu",
  );
  expect(words(perimeterCurveHeadline(own(3_000_000, 3_100_000)))).toBe(
    "L’avance reste à 0,1 M€ sous l’autofinancement prévu",
  );
  expect(perimeterCurveHeadline(own(3_100_000, 3_100_000))).toBe("L’avance est au niveau de l’autofinancement prévu");
});

test("own funds nobody planned, and receipts beyond the payments, are said", () => {
  expect(words(perimeterHeadline(own(11_700_000, null)))).toContain("aucun autofinancement au plan");
  expect(perimeterCurveHeadline(own(11_700_000, null))).toContain("sans autofinancement");
  expect(words(perimeterHeadline({ ...own(11_700_000, null), lines: 0 }))).toBe(
    "Aucun financement saisi : l’avance des porteurs n’est pas mesurable",
  );
  expect(words(perimeterHeadline(own(0, 3_100_000, 250_000)))).toBe(
    "Rien d’avancé : les financeurs ont versé 0,3 M€ de plus que ce qui est payé",
  );
  expect(perimeterCurveHeadline(own(0, 3_100_000, 250_000))).toContain("devancent les paiements");
});
