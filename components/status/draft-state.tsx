import { timeOfDay } from "@/domain/shared/format";

type DraftStateProps = { saved: number | null; failed: boolean };

/** What became of the last words typed. Once they are kept, the drawer closes without asking. */
export function DraftState({ saved, failed }: DraftStateProps) {
  return (
    <p role="status" className="basis-full text-12 text-encre-3 empty:hidden" {...(saved !== null && SETTLED)}>
      {failed && "Le brouillon n’est pas enregistré : vérifiez votre connexion."}
      {!failed && saved !== null && `Brouillon enregistré à ${timeOfDay(new Date(saved))}`}
    </p>
  );
}

const SETTLED = { "data-settled": "" };
