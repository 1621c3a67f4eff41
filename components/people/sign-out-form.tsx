import { signOut } from "@/server/access/access.commands";

export function SignOutForm() {
  return (
    <form action={signOut}>
      <button
        type="submit"
        className="flex min-h-9 w-full items-center px-3 text-left text-encre hover:bg-survol pointer-coarse:min-h-11"
      >
        Se déconnecter
      </button>
    </form>
  );
}
