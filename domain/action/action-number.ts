/** The number of an action as an address writes it; 0, which no action has, for anything else. */
export function actionNumber(text: string): number {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0;
}
