import { EmptyState } from "@/components/ui/empty-state";
import { askedPeople, type CampaignPilot, type CampaignPreview, previewLetter } from "@/domain/campaign/asked-people";
import { longDate, quantity } from "@/domain/shared/format";

type CampaignPreviewPanelProps = { pilots: readonly CampaignPilot[]; preview: CampaignPreview };

/** Who would be written to on the first day and about what, who would not and why, and the very letter of each. */
export function CampaignPreviewPanel({ pilots, preview }: CampaignPreviewPanelProps) {
  const asked = askedPeople(pilots, preview.startsOn);
  const written = asked.filter(({ silent }) => !silent);
  const silent = asked.filter((pilot) => pilot.silent);
  return (
    <section aria-labelledby="apercu" className="grid min-w-0 gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
      <div>
        <h2 id="apercu">
          {written.length === 0
            ? "Personne n’est à relancer"
            : `${quantity(written.length, "personne reçoit", "personnes reçoivent")} une lettre`}
        </h2>
        <p className="mt-0.5 text-13 text-encre-3">
          Les pilotes des actions dont rien n’a été dit depuis le {longDate(preview.startsOn)}. Qui fait son point d’ici
          là, ou entre deux rappels, ne reçoit plus rien.
        </p>
      </div>
      {written.length === 0 ? (
        <EmptyState title="Toutes les actions ouvertes ont un point à jour à cette date.">
          Choisissez un premier jour plus tard, ou revenez quand un point manquera.
        </EmptyState>
      ) : (
        <ul className="border-t-[length:var(--filet-epais)] border-encre">
          {written.map((pilot) => (
            <li key={pilot.id} className="border-b border-filet-fin py-2.5">
              <PilotLetter pilot={pilot} preview={preview} />
            </li>
          ))}
        </ul>
      )}
      {silent.length > 0 && (
        <div className="text-13">
          <p className="font-demi">Sans lettre, à leur demande{"\u00a0"}:</p>
          <ul className="mt-1 grid gap-0.5 text-encre-2">
            {silent.map(({ id, name, actions }) => (
              <li key={id}>
                {name}, {actionsInWords(actions)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function PilotLetter({ pilot, preview }: { pilot: CampaignPilot; preview: CampaignPreview }) {
  const { subject, text } = previewLetter(pilot, preview);
  return (
    <details>
      <summary className="cursor-pointer text-14 pointer-coarse:py-2">
        <b>{pilot.name}</b>
        <span className="block text-13 text-encre-3">{actionsInWords(pilot.actions)}</span>
        <span className="text-13 text-lien underline">Lire sa lettre</span>
      </summary>
      <div className="mt-2 border-l-4 border-filet pl-3 text-13">
        <p className="font-demi">{subject}</p>
        <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{text.trim()}</p>
      </div>
    </details>
  );
}

function actionsInWords(actions: CampaignPilot["actions"]): string {
  return actions
    .map(({ number, title, last }) => {
      const since = last ? `dernier point le ${longDate(last.on)}` : "aucun point encore";
      return `action ${number} · ${title} (${since})`;
    })
    .join(", ");
}
