import "server-only";
import { cache } from "react";
import type { SearchParams } from "./territory-page";

type Address<Params> = { params: Promise<Params>; searchParams: Promise<SearchParams> };

/**
 * A reading that the title and the body of a page share, so that both come from one snapshot. The same address always
 * has the same text, whatever objects the framework hands it over in.
 */
export function readOnce<Params extends Record<string, string>, Read>(
  read: (params: Params, search: SearchParams) => Promise<Read>,
): (address: Address<Params>) => Promise<Read> {
  const byText = cache((text: string) => {
    const { params, search }: { params: Params; search: SearchParams } = JSON.parse(text);
    return read(params, search);
  });
  return async ({ params, searchParams }) =>
    byText(JSON.stringify({ params: await params, search: await searchParams }));
}
