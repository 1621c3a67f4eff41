import { WhyLink } from "@/components/explanation/why-link";
import { leverageInWords } from "@/domain/funding/leverage";
import { NBSP, THIN } from "@/domain/shared/format";
import type { Leverages } from "@/server/finance/finance-figures";

/** « 2,6 € investis pour 1 € d’aide publique », as planned and as paid, each said. */
export function LeverageLine({ leverages: { planned, paid } }: { leverages: Leverages }) {
  const said = [
    leverageInWords(planned)?.concat(", d’après le plan"),
    leverageInWords(paid)?.concat(", d’après ce qui est payé et versé à ce jour"),
  ].filter((words) => words !== undefined);
  return (
    <p className="mt-3 text-14">
      <strong>Effet de levier{NBSP}:</strong>{" "}
      {said.length > 0
        ? `${said.join(`${THIN}; `)}.`
        : "non mesurable, faute d’aide publique prévue ou d’un plan pour chaque action."}{" "}
      <WhyLink figure="leverage" label="Effet de levier" />
    </p>
  );
}
