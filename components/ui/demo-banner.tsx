import clsx from "clsx";

export const DEMO_WORDS = "Données de démonstration";

/** The mention on the header's dark ground. */
export function DemoChip({ className }: { className?: string }) {
  return (
    <span
      className={clsx(
        "inline-flex items-center rounded-1 border border-dashed border-current px-2 py-0.5 text-12 font-demi whitespace-nowrap text-charbon-appel",
        className,
      )}
    >
      {DEMO_WORDS}
    </span>
  );
}

/** A thin line across the page, wherever the header has no room for the chip, and on paper. */
export function DemoBanner({ className }: { className?: string }) {
  return (
    <p
      className={clsx(
        "border-b border-dashed border-braise bg-braise-voile px-4 py-1 text-center text-12 font-demi text-encre",
        className,
      )}
    >
      {DEMO_WORDS}
      <span className="font-normal">, montants, dates, personnes et statuts fictifs</span>
    </p>
  );
}
