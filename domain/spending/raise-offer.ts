import { eurosExact, listFr } from "../shared/format";
import type { Raise } from "./raises";

/** « Porter l’engagé à 412 600,00 € » — what the person accepts when an amount exceeds what was recorded before it. */
export function raiseOffer(raises: readonly Raise[]): string {
  const words = raises.map(
    ({ stage, becomes }) => `${stage === "COMMITTED" ? "l’engagé" : "le facturé"} à ${eurosExact(becomes)}`,
  );
  return `Porter ${listFr(words)}`;
}
