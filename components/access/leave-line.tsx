import { signOut } from "@/server/access/access.commands";

/** The way out of a page that lets nothing else be done. */
export function LeaveLine({ name }: { name: string }) {
  return (
    <form
      action={signOut}
      className="mt-8 flex flex-wrap items-center gap-x-1.5 border-t-[length:var(--filet-epais)] border-encre pt-4 text-13 text-encre-3 print:hidden"
    >
      <span>Vous n’êtes pas {name}, ou n’avez ni téléphone ni code&nbsp;?</span>
      <button type="submit" className="min-h-6 text-lien underline pointer-coarse:min-h-11">
        Se déconnecter
      </button>
    </form>
  );
}
