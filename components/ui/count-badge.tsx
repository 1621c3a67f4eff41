import clsx from "clsx";

type CountBadgeProps = { count: number; meaning: string; tone?: "call" | "neutral"; className?: string };

/** « meaning » is read after the number by screen readers: « 6 éléments à traiter ». */
export function CountBadge({ count, meaning, tone = "call", className }: CountBadgeProps) {
  return (
    <span
      className={clsx(
        "inline-grid h-5 min-w-5.5 flex-none place-items-center rounded-1 px-1.25 text-12 font-gras",
        tone === "call" ? "bg-braise text-sur-braise" : "text-encre-2 inset-ring inset-ring-bord",
        className,
      )}
    >
      <span>
        {count}
        <span className="sr-only"> {meaning}</span>
      </span>
    </span>
  );
}
