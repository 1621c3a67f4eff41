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
    <aside
      aria-label="Démonstration"
      className={clsx(
        "border-b border-dashed border-bord bg-creux px-4 py-0.5 text-center text-12 font-demi text-encre-2",
        className,
      )}
    >
      {DEMO_WORDS}
      <span className="font-normal max-sm:hidden">, montants, dates, personnes et statuts fictifs</span>
    </aside>
  );
}
