import type { Metadata } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { ExportMenu } from "@/components/export/export-menu";
import { administrationTable } from "@/components/export/exported-tables";
import { FailedTasks } from "@/components/mail/failed-tasks";
import { WaitingLetters } from "@/components/mail/waiting-letters";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { quantity } from "@/domain/shared/format";
import { failedTasks } from "@/server/jobs/failed-tasks";
import { undeliveredLetters } from "@/server/mail/letters.queries";
import { deliveryState } from "@/server/mail/transport";
import { loadAdministration } from "@/server/territory/administration-page";

export const metadata: Metadata = { title: "Lettres" };

export default async function LettersPage({ params }: PageProps<"/territoires/[slug]/administration/lettres">) {
  const { slug } = await params;
  const { contract, extra } = await loadAdministration(slug, "canManagePeople", async (tx, { territory }) => ({
    letters: await undeliveredLetters(tx, territory.id),
    tasks: await failedTasks(tx),
  }));
  const { letters, tasks } = extra;
  return (
    <TerritoryFrame contract={contract}>
      <AdministrationHeading
        place={placeOf(contract)}
        title={
          letters.length === 0
            ? "Aucune lettre n’attend"
            : quantity(letters.length, "lettre n’est pas partie", "lettres ne sont pas parties")
        }
        {...(letters.length > 0 && {
          actions: <ExportMenu tables={[administrationTable(placeOf(contract), "lettres", "Lettres en attente")]} />,
        })}
      />
      <WaitingLetters slug={slug} letters={letters} delivery={deliveryState()} />
      <FailedTasks slug={slug} tasks={tasks} />
    </TerritoryFrame>
  );
}
