import { z } from "zod";
import { siretInWords } from "../open-data/siret";
import { NBSP, quoted } from "../shared/format";
import type { JournalEvent } from "./events";
import { type Told, told } from "./told";

type PublicationEvent = Extract<JournalEvent, `publication.${string}`>;

const opened = z.object({ open: z.boolean() });
const identified = z.object({ name: z.string(), siret: z.string() });
const qualified = z.object({ funder: z.string(), deMinimis: z.boolean() });

export function isPublication(event: JournalEvent): event is PublicationEvent {
  return event.startsWith("publication.");
}

/** The open page opened or closed, and what its data needed; null when the shape is unknown. */
export function publicationSentence(event: PublicationEvent, after: unknown): Told | null {
  if (event === "publication.opened" || event === "publication.closed") {
    const { data } = opened.safeParse(after);
    return data ? told(`Page publique et données ouvertes ${data.open ? "ouvertes à tous" : "fermées"}.`) : null;
  }
  if (event === "publication.identified") {
    const { data } = identified.safeParse(after);
    return data ? told(`SIRET de ${quoted(data.name)}${NBSP}: ${siretInWords(data.siret)}.`) : null;
  }
  const { data } = qualified.safeParse(after);
  if (!data) return null;
  const answer = data.deMinimis ? "aide de minimis" : "pas une aide de minimis";
  return told(`Subvention de ${quoted(data.funder)}${NBSP}: ${answer}.`);
}
