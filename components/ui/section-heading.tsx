import clsx from "clsx";
import type { ReactNode } from "react";

type SectionHeadingProps = {
  id: string;
  title: ReactNode;
  description?: ReactNode;
  aside?: ReactNode;
  /** A thick line under the heading: the start of a block that has none of its own. */
  ruled?: boolean;
  level?: 2 | 3;
};

export function SectionHeading({ id, title, description, aside, ruled = false, level = 2 }: SectionHeadingProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div
      className={clsx(
        "flex items-end justify-between gap-4 pb-3 max-sm:flex-col max-sm:items-stretch",
        ruled && "border-b-[length:var(--filet-epais)] border-encre",
      )}
    >
      <div className="min-w-0">
        <Heading id={id}>{title}</Heading>
        {description !== undefined && <p className="mt-0.5 text-13 text-encre-3">{description}</p>}
      </div>
      {aside !== undefined && <div className="flex flex-none flex-wrap gap-2 text-13 print:hidden">{aside}</div>}
    </div>
  );
}
