import type { ReactNode } from "react";

type HeadframeDrawingProps = { term: string | null; actions: string | null; envelope: string | null };

const HUB = { x: 352, y: 196 };
const STAGES = [350, 408, 466, 524, 582, 640, 700];
const SPOKES = Array.from({ length: 12 }, (_, rank) => (rank * Math.PI) / 6 + 0.13);

/** Half the width of the tower between its two legs, and of the strut between its two beams, at a height. */
const tower = (y: number) => ({ left: 254 - ((y - 296) * 44) / 404, right: 326 + ((y - 296) * 44) / 404 });
const strut = (y: number) => ({ left: 380 + ((y - 296) * 144) / 404, right: 412 + ((y - 296) * 148) / 404 });
const round = (value: number) => Math.round(value * 10) / 10;

/** The headframe as a workshop drawing, dimensioned by the contract: its term, its actions, what was announced. */
export function HeadframeDrawing({ term, actions, envelope }: HeadframeDrawingProps) {
  return (
    <svg
      viewBox="0 0 620 800"
      preserveAspectRatio="xMidYMax meet"
      aria-hidden="true"
      className="absolute overflow-visible max-md:top-3 max-md:-right-6 max-md:h-76 md:inset-0 md:size-full"
    >
      <Grid />
      <g fill="none" className="stroke-charbon-regle" strokeWidth="2.5" strokeLinejoin="round">
        <path d="M352 196 324 286M352 196 380 286" strokeWidth="1.25" className="stroke-charbon-regle-2" />
        <Wheel />
        <path d="M236 286H424M236 296H424" />
        <path d="M254 296 210 700M326 296 370 700M412 296 560 700M380 296 524 700" />
        <Stages />
        <path d="M60 700H2000" />
        <path d="M290 196V700M396 152 1418 1484" strokeWidth="2" className="stroke-braise-vive" />
      </g>
      <circle cx={HUB.x} cy={HUB.y} r="5.5" className="fill-braise-vive" />
      {term && (
        <Dimension d="M120 134V700M110 134h234M110 700h20M116 142l4-8 4 8M116 692l4 8 4-8">
          <text transform="translate(108 417) rotate(-90)" textAnchor="middle">
            {term}
          </text>
        </Dimension>
      )}
      {actions && (
        <Dimension d="M210 740H560M210 712v38M560 712v38M218 736l-8 4 8 4M552 736l8 4-8 4">
          <text x="385" y="764" textAnchor="middle">
            {actions}
          </text>
        </Dimension>
      )}
      {envelope && (
        <text x="528" y="306" fontSize="14" className="fill-charbon-appel max-md:hidden">
          {envelope}
        </text>
      )}
    </svg>
  );
}

function Grid() {
  return (
    <>
      <defs>
        <pattern id="headframe-fine" width="20" height="20" patternUnits="userSpaceOnUse">
          <path d="M20 0H0V20" fill="none" strokeWidth="1" className="stroke-charbon-creux" />
        </pattern>
        <pattern id="headframe-coarse" width="100" height="100" patternUnits="userSpaceOnUse">
          <path d="M100 0H0V100" fill="none" strokeWidth="1" strokeOpacity=".4" className="stroke-charbon-trait" />
        </pattern>
      </defs>
      <rect x="-1400" y="-1000" width="3400" height="2800" fill="url(#headframe-fine)" />
      <rect x="-1400" y="-1000" width="3400" height="2800" fill="url(#headframe-coarse)" />
    </>
  );
}

function Wheel() {
  const spoke = (angle: number) => {
    const at = (radius: number) =>
      `${round(HUB.x + radius * Math.cos(angle))} ${round(HUB.y + radius * Math.sin(angle))}`;
    return `M${at(13)}L${at(53)}`;
  };
  return (
    <>
      <circle cx={HUB.x} cy={HUB.y} r="62" />
      <circle cx={HUB.x} cy={HUB.y} r="53" strokeWidth="1.25" />
      <circle cx={HUB.x} cy={HUB.y} r="13" />
      <path d={SPOKES.map(spoke).join("")} strokeWidth="1.25" />
    </>
  );
}

function Stages() {
  const bars = STAGES.slice(0, -1).map((y) => {
    const [legs, beams] = [tower(y), strut(y)];
    return `M${round(legs.left)} ${y}H${round(legs.right)}M${round(beams.left)} ${y}H${round(beams.right)}`;
  });
  const braces = STAGES.map((y, rank) => {
    const above = STAGES[rank - 1] ?? 296;
    const [top, bottom] = [tower(above), tower(y)];
    return `M${round(top.left)} ${above}L${round(bottom.right)} ${y}M${round(top.right)} ${above}L${round(bottom.left)} ${y}`;
  });
  return (
    <>
      <path d={bars.join("")} strokeWidth="1.75" />
      <path d={braces.join("")} strokeWidth="1" className="stroke-charbon-regle-2" />
    </>
  );
}

function Dimension({ d, children }: { d: string; children: ReactNode }) {
  return (
    <g fontSize="14" className="fill-sur-charbon-2 max-md:hidden">
      <path d={d} fill="none" strokeWidth="1" className="stroke-charbon-regle-2" />
      {children}
    </g>
  );
}
