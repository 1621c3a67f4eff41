import { decimalText, quantity, share } from "@/domain/shared/format";
import { AskAgain } from "./ask-again";

type WorkWatchProps = {
  /** What the server is doing: « Vérification ». */
  doing: string;
  /** Rows dealt with, among how many; nobody knows how many while the file is being read. */
  done: number;
  total: number | null;
};

/** How far the work of the server has come, followed until there is something else to show. */
export function WorkWatch({ doing, done, total }: WorkWatchProps) {
  const ratio = total === null || total === 0 ? null : Math.min(1, done / total);
  const rows = `${quantity(done, "ligne", "lignes")}${total === null ? "" : ` sur ${decimalText(total, 0, 0)}`}`;
  return (
    <div className="mt-6 grid max-w-xl gap-2 text-13">
      <AskAgain />
      <progress
        aria-label={doing}
        {...(ratio !== null && { value: ratio })}
        max={1}
        className="block h-2.5 w-full accent-braise"
      />
      <p aria-hidden="true" className="text-encre-2">
        {doing}
        {done > 0 && `, ${rows}`}
      </p>
      <p role="status" className="sr-only">
        {ratio === null ? doing : `${doing}, ${share(Math.floor(ratio * 4) / 4)}`}
      </p>
    </div>
  );
}
