import { FileCheck, FilePen } from "lucide-react";

/** Whether an avenant counts: a sign and a word. */
export function AmendmentState({ sealed }: { sealed: boolean }) {
  const Sign = sealed ? FileCheck : FilePen;
  return (
    <span className="inline-flex items-center gap-1.5 align-bottom whitespace-nowrap">
      <Sign aria-hidden="true" />
      {sealed ? "Applicable" : "Brouillon"}
    </span>
  );
}
