import { WhyLink } from "@/components/explanation/why-link";
import type { ContractDelay } from "@/domain/earned-value/contract-delay";
import { contractDelaySentence } from "@/domain/earned-value/delay-in-words";

/** How late the whole contract is, in words, or why it is not said. */
export function ContractDelayLine({ delay }: { delay: ContractDelay }) {
  return (
    <p className="mt-2 flex items-center gap-1 text-13 text-encre-2">
      <span>{contractDelaySentence(delay)}.</span>
      <WhyLink figure="delay" label="Délai" />
    </p>
  );
}
