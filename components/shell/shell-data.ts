import type { ReactNode } from "react";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { ActionStatus } from "@/domain/status/status";
import type { NavIconName } from "./nav-icon";

export type NavEntry = {
  href: string;
  label: string;
  icon: NavIconName;
  /** « meaning » is read after the number: « éléments à traiter ». */
  count?: { value: number; meaning: string; tone: "call" | "neutral" } | undefined;
};

export type ScaleStep = { label: string; href?: string | undefined };

/** An action of the rail; without a link it is named and nothing more. */
export type ActionEntry = { number: number; label: string; status: ActionStatus | null; href?: string | undefined };

export type ContractTerm = { signedOn: CalendarDate; endsOn: CalendarDate; today: CalendarDate };

export type ShellViewer = {
  name: string;
  role: string;
  initials: string;
  accountHref?: string | undefined;
  /** Notices not read yet; null where nobody counted them. */
  unread: number | null;
  /** The form that signs out. */
  signOut: ReactNode;
};

export type FooterLink = { href: string; label: string };

export type ShellData = {
  brand: { title: string; subtitle: string; href: string };
  scale: readonly ScaleStep[];
  demo: boolean;
  contract: ContractTerm | null;
  viewer: ShellViewer | null;
  nav: readonly NavEntry[];
  actions: { title: string; entries: readonly ActionEntry[] };
  /** Up to four entries under the thumb on a phone. */
  bottomNav: readonly NavEntry[];
  /** What this person records most: the button at the end of the bottom bar. */
  primary: { href: string; label: string } | null;
  footer: { note?: string | undefined; links: readonly FooterLink[] };
};
