import { AddressToCopy } from "@/components/ui/address-to-copy";
import { buttonClass } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

type FeedAddressProps = { url: string; message: string };

/** The address of the feed, shown this once, which a calendar may also open by itself. */
export function FeedAddress({ url, message }: FeedAddressProps) {
  return (
    <Note tone="ok" title={message} role="status">
      <p>Elle n’est affichée qu’une fois. Qui la connaît lit votre agenda&nbsp;: gardez-la pour vous.</p>
      <AddressToCopy url={url} name="Adresse de mon agenda" copyLabel="Copier l’adresse">
        <a href={url.replace(/^https?:/, "webcal:")} className={buttonClass({})}>
          Ouvrir dans mon agenda
        </a>
      </AddressToCopy>
    </Note>
  );
}
