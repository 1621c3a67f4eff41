import { GestureForm } from "@/components/ui/gesture-form";
import { closeReview } from "@/server/review/review.commands";

/** Ends the round once nothing is left. */
export function CloseRound({ slug, number }: { slug: string; number: number }) {
  return (
    <div className="mt-4">
      <GestureForm
        command={closeReview}
        hidden={{ slug }}
        keyed={String(number)}
        variant="primary"
        label={`Clore la revue n° ${number}`}
        pendingLabel="Clôture…"
      />
    </div>
  );
}
