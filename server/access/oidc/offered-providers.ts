import "server-only";
import { providerRefusalSentence } from "@/domain/access/provider-refusal";
import { configuredProviders, findProvider, type Provider } from "./providers";

/** What a page shows of a provider. */
export type OfferedProvider = Pick<Provider, "id" | "label">;

export function offeredProviders(): OfferedProvider[] {
  return configuredProviders().map(({ id, label }) => ({ id, label }));
}

type Search = Record<string, string | string[] | undefined>;
const single = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

/** The sentence of the refusal that brought someone back to this page, if its address names one. */
export function providerRefusal({ refus, par }: Search): string | null {
  const provider = findProvider(single(par) ?? "");
  return provider && providerRefusalSentence(single(refus), provider.label);
}
