import type { Cents } from "@/domain/shared/money";

type Maybe<Value> = Value | null;
type Format = { decimalText: (value: number, scale: number, digits: number) => string };

/** Two amounts may be the same to the hundredth of a million: told whole, none passes for another. Stands for `format.ts`. */
export function unrounded({ decimalText }: Format) {
  const millions = (amount: Maybe<Cents>) => (amount === null ? "–" : decimalText(amount, 8, 8));
  const withUnit = (amount: Maybe<Cents>) => `${millions(amount)} M€`;
  return {
    inMillions: millions,
    inSignedMillions: millions,
    millions: withUnit,
    signedMillions: withUnit,
    amountInWords: withUnit,
    share: (ratio: Maybe<number>) => (ratio === null ? "–" : `${wholeShare(ratio)} %`),
  };
}

export const wholeShare = (ratio: number) => (ratio * 100).toFixed(8).replace(".", ",");
