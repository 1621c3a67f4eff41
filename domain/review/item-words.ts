import type { JournalChange } from "../journal/journal-sentence";
import { journalSentence } from "../journal/journal-sentence";
import type { Books } from "../journal/spending-sentence";
import { declarationWords, forecastWords } from "./declaration-words";
import { fundingWords } from "./funding-words";
import type { ItemWords } from "./item-name";
import { milestoneWords } from "./milestone-words";
import { reviewableArea } from "./reviewable";
import { spendingWords } from "./spending-words";

/** The name of an item after its last change. A change this version cannot read is named by its sentence. */
export function itemWords(change: JournalChange, books: Books): ItemWords {
  return readWords(change, books) ?? sentenceWords(change, books);
}

function readWords({ event, before, after }: JournalChange, books: Books): ItemWords | null {
  switch (reviewableArea(event)) {
    case "spending":
      return spendingWords(event, after, books);
    case "milestone":
      return milestoneWords(event, after);
    case "status":
      return declarationWords(after);
    case "forecast":
      return forecastWords(after);
    case "funding":
      return fundingWords(event, after, before);
    default:
      return null;
  }
}

const AREA_TITLES = {
  spending: "Dépense modifiée",
  milestone: "Jalon modifié",
  status: "Point d’avancement",
  forecast: "Prévision modifiée",
  funding: "Financement modifié",
  obstacle: "Point de blocage",
  proof: "Pièce",
  plan: "Plan d’origine",
  envelope: "Enveloppe",
} as const;

function sentenceWords(change: JournalChange, books: Books): ItemWords {
  const { sentence } = journalSentence(change, books);
  const area = reviewableArea(change.event);
  return { title: area ? AREA_TITLES[area] : "Changement", what: sentence, size: null, finding: sentence };
}
