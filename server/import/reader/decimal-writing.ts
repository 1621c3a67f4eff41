import "server-only";

/** What spreadsheets keep of a number; further figures are those of binary fractions, not of whoever typed it. */
const FIGURES = 15;

/** The shortest decimal writing of a stored number, without exponent: « 1234.56 », never « 1234.5600000000002 ». */
export function decimalWriting(value: number): string {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  const kept = Number(value.toPrecision(FIGURES));
  const [whole = "", exponent] = String(Number.isFinite(kept) ? kept : value).split("e");
  return exponent === undefined ? whole : shifted(whole, Number(exponent));
}

function shifted(digits: string, by: number): string {
  const sign = digits.startsWith("-") ? "-" : "";
  const [units = "", decimals = ""] = digits.replace("-", "").split(".");
  const figures = units + decimals;
  const point = units.length + by;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${figures}`;
  return `${sign}${figures.padEnd(point, "0")}`;
}
