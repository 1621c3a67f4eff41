import { expect, test } from "vitest";
import { PERIMETERS } from "./envelope";
import { PERIMETER_PARAMS, readPerimeter } from "./perimeter-param";

test("an address names a perimeter by its word; any other reads the whole", () => {
  for (const perimeter of PERIMETERS) expect(readPerimeter({ perimetre: PERIMETER_PARAMS[perimeter] })).toBe(perimeter);
  for (const perimetre of [undefined, "", "total", ["aide"], "AIDE"]) {
    expect(readPerimeter({ perimetre })).toBe("TOTAL_INVESTMENT");
  }
});
