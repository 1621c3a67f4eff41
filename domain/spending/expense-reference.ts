/** How an expense is cited everywhere: « DEP-0087 », numbered within its territory. */
export function expenseReference(number: number): string {
  return `DEP-${String(number).padStart(4, "0")}`;
}
