/** Part over whole, or null when there is nothing to divide by: never NaN, never Infinity, never a false 0. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
