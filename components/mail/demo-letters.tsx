import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { quantity } from "@/domain/shared/format";
import type { DemoLetter } from "@/server/mail/demo-mailbox";

type DemoLettersProps = { letters: readonly DemoLetter[]; address: string };

/** Letters as their readers would have received them, with links that work. */
export function DemoLetters({ letters, address }: DemoLettersProps) {
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
            Invitez une personne ou demandez un lien de connexion : la lettre s’affichera ici.
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
                    <Linked text={letter.text.trim()} address={address} />
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

/** A line that is an address of the application is a link; any other stays text, whoever wrote it. */
function Linked({ text, address }: { text: string; address: string }) {
  return text.split(/(?<=\n)/).map((line, rank) => {
    const url = line.trim();
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a letter never change place.
    return url.startsWith(`${address}/`) && !/\s/.test(url) ? <Address key={rank} url={url} /> : line;
  });
}

function Address({ url }: { url: string }) {
  return (
    <>
      <a href={url}>{url}</a>
      {"\n"}
    </>
  );
}
