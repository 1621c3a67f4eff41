import clsx from "clsx";

type HeadframeSignProps = { ground?: "charcoal" | "page"; className?: string };

/** The sign: an « A » that is also the headframe of a mine, its hub the only touch of colour. */
export function HeadframeSign({ ground = "page", className }: HeadframeSignProps) {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.3"
      strokeLinecap="square"
      aria-hidden="true"
      className={clsx("flex-none", className ?? "size-7.5")}
    >
      <circle cx="15" cy="8.5" r="6.2" />
      <path d="M12.2 14.6 7 30M18.4 13.8 27.4 30M9.9 22.2h12.8" />
      <circle
        cx="15"
        cy="8.5"
        r="2.3"
        stroke="none"
        className={ground === "charcoal" ? "fill-braise-vive" : "fill-braise"}
      />
    </svg>
  );
}
