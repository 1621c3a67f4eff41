/** A fact that only the owner of the installation knows; without it, what remains to be written, said plainly. */
export function Stated({ fact, missing }: { fact: string | null; missing: string }) {
  if (fact !== null) return <p className="whitespace-pre-line">{fact}</p>;
  return (
    <p className="border-l-[length:var(--filet-epais)] border-bord pl-3 text-encre-2">
      <b>À compléter par l’exploitant de cette installation.</b> {missing}
    </p>
  );
}
