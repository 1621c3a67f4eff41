import { expect, test } from "vitest";
import { euro } from "@/test-support/facts";
import { ZERO } from "../shared/money";
import { leverage, leverageInWords } from "./leverage";

test("without aid, or without investment, there is nothing to say", () => {
  expect(leverage(euro(100), ZERO)).toBeNull();
  expect(leverage(null, euro(100))).toBeNull();
  expect(leverage(ZERO, euro(100))).toBeNull();
  expect(leverageInWords(null)).toBeNull();
});

test("it is rounded half up to the tenth of a euro", () => {
  expect(leverage(euro(260), euro(100))).toBe(26);
  expect(leverage(euro(264.99), euro(100))).toBe(26);
  expect(leverage(euro(265), euro(100))).toBe(27);
});

test("it is said with its unit, singular below two", () => {
  expect(leverageInWords(26)).toBe("2,6\u00a0€ investis pour 1\u00a0€ d’aide publique");
  expect(leverageInWords(19)).toBe("1,9\u00a0€ investi pour 1\u00a0€ d’aide publique");
  expect(leverageInWords(20)).toBe("2,0\u00a0€ investis pour 1\u00a0€ d’aide publique");
});
