import type { FooterLink } from "./shell-data";

/** Under every page: what the law has said about the site. */
export const LEGAL_LINKS: readonly FooterLink[] = [
  { href: "/mentions-legales", label: "Mentions légales" },
  { href: "/confidentialite", label: "Données personnelles" },
  { href: "/accessibilite", label: "Accessibilité : non conforme" },
];
