import { buttonClass } from "@/components/ui/button";

type ProviderLinksProps = {
  providers: readonly { id: string; label: string }[];
  /** What the button says before the provider's name. */
  verb: string;
  /** What one goes there for: the page asked for, an invitation, or one's own account. */
  query?: Record<string, string>;
};

/** Links and not forms: the browser lets a form of this site lead to this site only. */
export function ProviderLinks({ providers, verb, query = {} }: ProviderLinksProps) {
  return (
    <ul className="grid gap-3">
      {providers.map(({ id, label }) => (
        <li key={id} className="grid justify-items-center gap-1.5">
          <a
            href={`/connexion/${id}/depart${address(query)}`}
            className={buttonClass({ variant: "elsewhere" }, "min-h-11 w-full")}
          >
            {verb} {label}
          </a>
          {id === "proconnect" && (
            <a href="https://www.proconnect.gouv.fr/" className="text-13" rel="noreferrer">
              Qu’est-ce que ProConnect&nbsp;?
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function address(query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? "" : `?${text}`;
}
