import {
  FUNDING_KIND_LABELS,
  FUNDING_STATUS_LABELS,
  ORGANIZATION_KIND_LABELS,
  PAYMENT_KIND_LABELS,
} from "@/domain/funding/funding.labels";
import { SCHEMES, type SchemeCode } from "@/domain/funding/scheme";
import { claimPayment } from "@/server/funding/claim-payment";
import { recordReceipt } from "@/server/funding/record-receipt";
import { recordStep } from "@/server/funding/record-step";
import { client } from "@/test-support/backstage";
import type { Example } from "../examples";
import { aClaim, aReceipt, aStep, fund } from "../funding";
import { amountOf, codeOf, dayOf, type Gesture, sheet } from "./files";
import type { Stage } from "./stage";

const SCHEME_LABELS = Object.fromEntries(Object.entries(SCHEMES).map(([code, { label }]) => [code, label])) as Record<
  SchemeCode,
  string
>;

/** The funding lines step after step, then their claims and what came in. */
export function fundingGestures(stage: Stage): Gesture[] {
  const lines = new Map(sheet("financements").map((line) => [line.name, line]));
  const ids = new Map<string, string>();
  return [
    ...sheet("etapes").map((step) => ({
      on: dayOf(step.read("date")),
      run: async () => {
        const id = ids.get(step.name);
        if (id) await recordStep(stage.admin, { ...aStep(id), ...factsOf(step) });
        else ids.set(step.name, await addLine(stage, lines.get(step.name), step));
      },
    })),
    ...sheet("versements").flatMap(({ read }) => paymentGestures(stage, () => ids.get(read("ligne")) ?? "", read)),
  ];
}

async function addLine({ admin, action }: Stage, line: Example | undefined, step: Example): Promise<string> {
  if (!line) throw new Error(`the example does not say what line ${step.name} is`);
  const { read } = line;
  const { amount, ...facts } = factsOf(step);
  const { lineId } = await fund(admin, action.id, {
    funder: read("financeur"),
    funderKind: codeOf(ORGANIZATION_KIND_LABELS, read("nature du financeur")),
    kind: codeOf(FUNDING_KIND_LABELS, read("nature du financement")),
    scheme: codeOf(SCHEME_LABELS, read("dispositif")),
    ...facts,
    ...(amount === undefined ? {} : { amount }),
  });
  return lineId;
}

function factsOf({ read }: Example) {
  const amount = (column: string) => (read(column) === "" ? undefined : amountOf(read(column)));
  const whole = (column: string) => (read(column) === "" ? undefined : Number(read(column)));
  const percent = whole("taux");
  return {
    status: codeOf(FUNDING_STATUS_LABELS, read("étape")),
    date: dayOf(read("date")),
    amount: amount("montant"),
    eligibleBase: amount("assiette"),
    rate: percent === undefined ? undefined : percent * 100,
    advanceCeiling: whole("plafond d’avance"),
    instalmentCeiling: whole("plafond d’acomptes"),
    holder: read("qui a la main") || undefined,
    document: read("pièce") || undefined,
  };
}

function paymentGestures({ admin }: Stage, lineId: () => string, read: Example["read"]): Gesture[] {
  const [claimed, received] = [read("demandé le"), read("reçu le")];
  const amount = amountOf(read("montant"));
  const kind = codeOf(PAYMENT_KIND_LABELS, read("nature"));
  const claim = {
    on: dayOf(claimed),
    run: () => claimPayment(admin, aClaim(lineId(), { kind, amount, date: dayOf(claimed) })),
  };
  if (received === "") return [claim];
  const receipt = async () => {
    const asked = await client().fundingEntry.findFirstOrThrow({
      where: { fundingLineId: lineId(), stage: "CLAIMED", amountCents: BigInt(amount) },
    });
    await recordReceipt(admin, aReceipt(lineId(), { of: asked.id, amount, date: dayOf(received) }));
  };
  return [claim, { on: dayOf(received), run: receipt }];
}
