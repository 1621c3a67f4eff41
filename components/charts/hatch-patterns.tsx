export const COMMITTED_HATCH = "url(#hatch-committed)";
export const ENVELOPE_HATCH = "url(#hatch-envelope)";

/** Defined once per document, in the root layout: a pattern inside a hidden variant of a chart would not paint. */
export function HatchPatterns() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch-envelope" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="fill-enveloppe-voile" />
          <line y2="6" className="stroke-enveloppe-hachure" strokeWidth="2" />
        </pattern>
        <pattern id="hatch-committed" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="fill-engage" />
          <line y2="5" stroke="color-mix(in srgb, var(--engage) 62%, var(--page))" strokeWidth="1.6" />
        </pattern>
      </defs>
    </svg>
  );
}
