import clsx from "clsx";
import type { Route } from "next";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/components/ui/link";

export type ButtonVariant = "primary" | "neutral" | "dark" | "elsewhere" | "danger" | "bare" | "bareDanger";
type ButtonLook = { variant?: ButtonVariant | undefined; size?: "regular" | "mini" | undefined; icon?: ReactNode };

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-braise bg-braise text-sur-braise hover:border-braise-forte hover:bg-braise-forte",
  neutral: "border-bord bg-surface text-encre hover:bg-survol",
  dark: "border-encre bg-encre text-page hover:border-encre-2 hover:bg-encre-2",
  elsewhere: "border-lien bg-lien text-page hover:border-encre hover:bg-encre",
  danger: "border-st-retard bg-surface text-st-retard hover:bg-st-retard-voile",
  bare: "border-transparent text-encre hover:bg-survol",
  bareDanger: "border-transparent text-st-retard hover:bg-st-retard-voile",
};

export function buttonClass({ variant = "neutral", size = "regular" }: ButtonLook, className?: string): string {
  return clsx(
    "inline-flex items-center justify-center gap-2 rounded-2 border font-demi whitespace-nowrap no-underline transition-colors duration-(--d-court)",
    size === "mini"
      ? "min-h-7 px-2.5 text-13 max-sm:min-h-(--h-controle-tactile) pointer-coarse:min-h-(--h-controle-tactile)"
      : "min-h-(--h-controle) px-3.5 text-14",
    variant.startsWith("bare") && "px-2",
    VARIANTS[variant],
    className,
  );
}

export function Button({ variant, size, icon, className, children, ...rest }: ComponentProps<"button"> & ButtonLook) {
  return (
    <button type="button" {...rest} className={buttonClass({ variant, size }, className)}>
      {icon}
      {children}
    </button>
  );
}

type ButtonLinkProps = ButtonLook & {
  href: Route;
  scroll?: boolean;
  rel?: "next" | "prev";
  className?: string | undefined;
  children: ReactNode;
};

export function ButtonLink({ variant, size, icon, className, children, href, scroll = true, rel }: ButtonLinkProps) {
  return (
    <Link href={href} scroll={scroll} rel={rel} className={buttonClass({ variant, size }, className)}>
      {icon}
      {children}
    </Link>
  );
}
