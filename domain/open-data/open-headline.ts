import { toldAmount } from "../access/shared-amount";
import { bandInWords } from "../contract/envelope.labels";
import { amountInWords, NBSP, plural, THIN } from "../shared/format";
import { ZERO } from "../shared/money";
import type { OpenAid, OpenContract } from "./open-contract";

/** The page's title: milestones reached, then what was paid when it may be told, else what was announced. */
export function openHeadline({ milestones, totals, band, actions }: OpenContract): string {
  const { reached, total } = milestones;
  const milestoneWords =
    total === 0
      ? `${actions.length}${NBSP}${plural(actions.length, "action inscrite", "actions inscrites")} au contrat`
      : `${reached}${NBSP}${plural(reached, "jalon atteint", "jalons atteints")} sur ${total}`;
  const paid = toldAmount(totals.paid);
  const announced = band && `${bandInWords(band)} annoncés`;
  const money =
    paid === null || paid === 0 ? announced : `${amountInWords(paid)} payés${announced ? ` sur ${announced}` : ""}`;
  return money ? `${milestoneWords}${THIN}; ${money}` : milestoneWords;
}

/** What public aid has brought, as far as it may be told. */
export function aidHeadline({ aidReceived, aidContracted }: OpenAid): string {
  const [received, contracted] = [toldAmount(aidReceived), toldAmount(aidContracted)];
  if (received === null && contracted === null) return `Aide publique${NBSP}: totaux non communicables`;
  if (received === null) return `${amountInWords(contracted ?? ZERO)} d’aide publique conventionnés`;
  const sum = contracted === null ? "" : ` sur ${amountInWords(contracted)} conventionnés`;
  return `${amountInWords(received)} d’aide publique versés${sum}`;
}

/** The same for a search engine or a shared link: who, since when, then the finding. */
export function openDescription(contract: OpenContract): string {
  const { territory, actions } = contract;
  const demo = territory.isDemo ? `Données de démonstration. ` : "";
  return `${demo}${contract.contract.title}${NBSP}: ${actions.length}${NBSP}actions, ${openHeadline(contract)}. Suivi et données ouvertes.`;
}
