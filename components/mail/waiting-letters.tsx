import type { Route } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { quantity } from "@/domain/shared/format";
import type { WaitingLetter } from "@/server/mail/letters.queries";
import { RetryLetterForm } from "./retry-letter-form";

type Delivery = "on" | "off" | "demonstration";
type WaitingLettersProps = { slug: string; letters: readonly WaitingLetter[]; delivery: Delivery };

/** The letters that have not left, why, and what to do about it. */
export function WaitingLetters({ slug, letters, delivery }: WaitingLettersProps) {
  return (
    <div className="mt-6 grid gap-5">
      <DeliveryNote delivery={delivery} />
      {letters.length === 0 ? (
        <EmptyState title="Tout ce qui devait partir est parti.">
          Une lettre que le serveur de messagerie refuse apparaîtra ici, avec sa raison.
        </EmptyState>
      ) : (
        <ul className="border-t-[length:var(--filet-epais)] border-encre">
          {letters.map((letter) => (
            <li
              key={letter.id}
              className="grid gap-x-6 gap-y-1 border-b border-filet-fin py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <div className="min-w-0 text-13">
                <b className="block text-14">{letter.subject}</b>
                <span className="block break-all text-encre-2">
                  À {letter.name}, {letter.recipient}
                </span>
                <span className="block text-encre-3">Écrite le {letter.writtenOn}</span>
                <Why letter={letter} />
              </div>
              {delivery === "on" && <RetryLetterForm slug={slug} letter={letter} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Why({ letter: { attempts, lastError } }: { letter: WaitingLetter }) {
  if (lastError === null) return <span className="block text-encre-3">Pas encore essayée</span>;
  return (
    <span className="block font-demi text-st-retard">
      {lastError} {quantity(attempts, "essai fait", "essais faits")}.
    </span>
  );
}

function DeliveryNote({ delivery }: { delivery: Delivery }) {
  if (delivery === "on")
    return (
      <p className="max-w-(--colonne-lecture) text-13 text-encre-3">
        Une lettre refusée est essayée de nouveau d’elle-même, de plus en plus tard, pendant quelques jours.
      </p>
    );
  if (delivery === "demonstration")
    return (
      <Note title="Dans la démonstration, rien ne part">
        <p>
          Ce qui serait parti se lit dans la{" "}
          <Link href={"/boite-aux-lettres" as Route}>boîte aux lettres de démonstration</Link>.
        </p>
      </Note>
    );
  return (
    <Note tone="warn" title="Aucun serveur de messagerie n’est réglé">
      <p>
        Rien n’est perdu : les lettres attendent ici. Remettez les liens vous-même depuis « Personnes », ou faites
        régler SMTP_URL et MAIL_FROM par qui tient le serveur.
      </p>
    </Note>
  );
}
