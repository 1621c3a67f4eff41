import { timeOfDay } from "@/domain/shared/format";

type DraftStateProps = { saved: number | null; refusal: string };

/** What became of the last words typed. Once they are kept, the drawer closes without asking. */
export function DraftState({ saved, refusal }: DraftStateProps) {
  return (
    <p role="status" className="basis-full text-12 text-encre-3 empty:hidden" {...(saved !== null && SETTLED)}>
      {refusal !== "" && `Le brouillon n’est pas enregistré. ${refusal}`}
      {refusal === "" && saved !== null && `Brouillon enregistré à ${timeOfDay(new Date(saved))}`}
    </p>
  );
}

const SETTLED = { "data-settled": "" };
