import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { quantity } from "@/domain/shared/format";
import type { DemoLetter } from "@/server/mail/demo-mailbox";

type DemoLettersProps = { letters: readonly DemoLetter[]; addresses: readonly string[] };

/** Letters as their readers would have received them, with links that work. */
export function DemoLetters({ letters, addresses }: DemoLettersProps) {
  return (
    <>
      <h1>Boîte aux lettres de démonstration</h1>
      <Note className="mt-4" title="Rien de tout cela n’est parti">
        <p>
          Dans la démonstration, les lettres s’arrêtent ici au lieu de rejoindre leurs destinataires. Hors
          démonstration, cette page n’existe pas.
        </p>
      </Note>
      {letters.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="Aucune lettre pour l’instant.">
            Invitez une personne ou lancez une campagne de relance : les lettres s’afficheront ici.
          </EmptyState>
        </div>
      ) : (
        <>
          <p className="mt-6 text-13 text-encre-3">
            {quantity(letters.length, "lettre", "lettres")}, la plus récente d’abord
          </p>
          <ul className="mt-2 border-t-[length:var(--filet-epais)] border-encre">
            {letters.map((letter) => (
              <li key={letter.id} className="border-b border-filet-fin py-4">
                <article aria-labelledby={`lettre-${letter.id}`}>
                  <h2 id={`lettre-${letter.id}`} className="text-16">
                    {letter.subject}
                  </h2>
                  <p className="mt-0.5 text-13 break-all text-encre-3">
                    À {letter.recipient}, le {letter.writtenOn}
                  </p>
                  <p className="mt-2 text-14 whitespace-pre-line [overflow-wrap:anywhere]">
                    <Linked text={letter.text.trim()} addresses={addresses} />
                  </p>
                </article>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type LinkedProps = { text: string; addresses: readonly string[] };

/**
 * A line that is an address of the application is a link; any other stays text, whoever wrote it. What a job wrote may name this
 * machine otherwise than the browser does: the link keeps to where it is read.
 */
function Linked({ text, addresses }: LinkedProps) {
  return text.split(/(?<=\n)/).map((line, rank) => {
    const url = line.trim();
    const site = /\s/.test(url) ? undefined : addresses.find((address) => url.startsWith(`${address}/`));
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a letter never change place.
    return site === undefined ? line : <Address key={rank} url={url} path={url.slice(site.length)} />;
  });
}

function Address({ url, path }: { url: string; path: string }) {
  return (
    <>
      <a href={path}>{url}</a>
      {"\n"}
    </>
  );
}
