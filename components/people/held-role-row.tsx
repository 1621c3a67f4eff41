import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { GestureButton } from "@/components/ui/gesture-form";
import { Link } from "@/components/ui/link";
import type { HeldMembership } from "@/domain/people/person";
import { roleInWords, termsInWords } from "./person-words";

type HeldRoleRowProps = {
  slug: string;
  held: HeldMembership;
  href: Route | undefined;
  /** Null when this role is not the viewer's to take away. */
  remove: ((formData: FormData) => void) | null;
};

export function HeldRoleRow({ slug, held, href, remove }: HeldRoleRowProps) {
  const words = roleInWords(held);
  const terms = termsInWords(held);
  return (
    <li className="flex flex-wrap items-center gap-x-1 gap-y-0.5 border-b border-filet-fin py-1.5 text-14">
      <span className="min-w-0 flex-1 basis-48">
        {words}
        {terms && <span className="block text-13 text-encre-3">{terms}</span>}
      </span>
      {href && (
        <Link href={href} scroll={false} className={buttonClass({ size: "mini", variant: "bare" })}>
          Modifier<span className="sr-only"> le rôle {words}</span>
        </Link>
      )}
      {remove && (
        <GestureButton
          submit={remove}
          hidden={{ slug, membershipId: held.id }}
          size="mini"
          variant="bareDanger"
          pendingLabel="Retrait…"
          label={
            <span>
              Retirer<span className="sr-only"> le rôle {words}</span>
            </span>
          }
        />
      )}
    </li>
  );
}
