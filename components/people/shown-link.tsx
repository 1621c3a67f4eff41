import { AddressToCopy } from "@/components/ui/address-to-copy";
import { Note } from "@/components/ui/note";

/** A one-time link, shown this once. */
export function ShownLink({ url, message }: { url: string; message: string }) {
  return (
    <Note tone="ok" title={message} role="status">
      <p>Il n’est affiché qu’une fois. Qui l’ouvre choisit le mot de passe de ce compte.</p>
      <AddressToCopy url={url} name="Lien à transmettre" copyLabel="Copier le lien" />
    </Note>
  );
}
