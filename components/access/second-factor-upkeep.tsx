"use client";

import { Note } from "@/components/ui/note";
import { useCommand } from "@/components/ui/use-command";
import { secondFactorInput } from "@/domain/access/access.schema";
import { quantity } from "@/domain/shared/format";
import { removeSecondFactor, renewRecoveryCodes } from "@/server/access/second-factor.commands";
import { CodeForm } from "./code-form";
import { RecoveryCodeList } from "./recovery-code-list";

type SecondFactorUpkeepProps = { codesLeft: number; mandatory: boolean };
const FEW = 3;

/** What one does with a factor in place: draw new recovery codes, or take it away. Both ask for a code. */
export function SecondFactorUpkeep({ codesLeft, mandatory }: SecondFactorUpkeepProps) {
  const renewal = useCommand(renewRecoveryCodes, secondFactorInput);
  const removal = useCommand(removeSecondFactor, secondFactorInput);
  const { answer } = renewal;
  return (
    <div className="grid gap-8">
      <section aria-labelledby="codes" className="grid gap-3">
        <h2 id="codes">Codes de secours</h2>
        {answer.status === "done" && answer.codes ? (
          <RecoveryCodeList message={answer.message} codes={answer.codes} />
        ) : (
          <>
            <Note tone={codesLeft < FEW ? "warn" : "plain"}>
              {codesLeft === 0
                ? "Il n’en reste aucun. Tirez-en de nouveaux, et gardez-les hors de l’ordinateur."
                : `Il en reste ${quantity(codesLeft, "qui peut servir", "qui peuvent servir")} si le téléphone manque. En tirer de nouveaux annule les anciens.`}
            </Note>
            <CodeForm
              form={renewal}
              label="Code de votre application"
              subject="Les codes ne changent pas"
              submitLabel="Tirer dix nouveaux codes"
              variant="neutral"
            />
          </>
        )}
      </section>
      <section aria-labelledby="retrait" className="grid gap-3 border-t border-filet pt-5">
        <h2 id="retrait">Changer de téléphone, ou s’en passer</h2>
        {mandatory ? (
          <p className="text-encre-2">
            Un chef de projet garde son second facteur. Pour changer de téléphone, transférez la clé depuis votre
            application.
          </p>
        ) : (
          <CodeForm
            form={removal}
            label="Code de votre application, ou code de secours"
            hint="Vous pourrez en remettre un ensuite, sur un autre téléphone."
            subject="Le second facteur reste en place"
            submitLabel="Retirer le second facteur"
            variant="danger"
          />
        )}
      </section>
    </div>
  );
}
