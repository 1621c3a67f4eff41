import clsx from "clsx";
import type { CallableOption } from "./mention-boxes";

type MentionListProps = {
  id: string;
  found: readonly CallableOption[];
  active: number;
  choose: (option: CallableOption) => void;
};

/** Whom « @ » offers. The text keeps the focus: it says which one is chosen. */
export function MentionList({ id, found, active, choose }: MentionListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Qui prévenir"
      className="absolute inset-x-0 z-10 -mt-4 grid border border-encre bg-surface text-14"
    >
      {found.map((option, rank) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text, which keeps the focus.
        // biome-ignore lint/a11y/useFocusableInteractive: the text names the chosen option while it keeps the focus.
        <div
          key={option.key}
          id={`${id}-${rank}`}
          role="option"
          aria-selected={rank === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(option)}
          className={clsx(
            "flex min-h-(--h-controle) cursor-pointer flex-wrap items-center gap-x-2 px-3 py-1",
            rank === active && "bg-survol font-demi",
          )}
        >
          {option.name}
          <span className="text-13 font-normal text-encre-3">{option.help}</span>
        </div>
      ))}
    </div>
  );
}
