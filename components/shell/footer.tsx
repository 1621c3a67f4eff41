import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { FooterLink } from "./shell-data";

type FooterProps = { note?: string | undefined; links: readonly FooterLink[] };

export function Footer({ note, links }: FooterProps) {
  if (note === undefined && links.length === 0) return null;
  return (
    <footer className="mt-14 flex flex-wrap gap-x-6 gap-y-1 border-t border-filet pt-4 text-12/4.5 text-encre-3">
      {note !== undefined && <span>{note}</span>}
      {links.map((link) => (
        <FooterAnchor key={link.href} link={link} />
      ))}
    </footer>
  );
}

function FooterAnchor({ link }: { link: FooterLink }) {
  const className = "text-encre-3 pointer-coarse:py-2 print:hidden";
  if (/^https?:/.test(link.href)) {
    return (
      <a href={link.href} className={className}>
        {link.label}
      </a>
    );
  }
  return (
    <Link href={link.href as Route} className={className}>
      {link.label}
    </Link>
  );
}
