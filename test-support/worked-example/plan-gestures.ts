import { randomUUID } from "node:crypto";
import { calendarDate } from "@/domain/shared/calendar-date";
import { amendDate } from "@/server/budget/amend-date";
import { enterPlan } from "@/server/budget/enter-plan";
import { lockPlan } from "@/server/budget/lock-plan";
import { reviseForecast } from "@/server/budget/revise-forecast";
import { sealAmendment } from "@/server/budget/seal-amendment";
import { postponeMilestone } from "@/server/milestone/postpone-milestone";
import { reachMilestone } from "@/server/milestone/reach-milestone";
import { setContractMilestone } from "@/server/milestone/set-contract-milestone";
import { client } from "@/test-support/backstage";
import { anAvenant, dating, planning, sealing } from "../amendments";
import { anApproval } from "../approvals";
import { inscribing, postponing, reaching } from "../milestones";
import { amountOf, dayOf, type Gesture, sheet } from "./files";
import type { Stage } from "./stage";

/** The contract: its milestones and its plan, locked; then the avenant, the milestones reached, and the forecast. */
export function planGestures(stage: Stage): Gesture[] {
  return [
    { on: calendarDate("2020-01-02"), run: () => signContract(stage) },
    ...sheet("avenants").map(({ read }) => ({
      on: dayOf(read("signé le")),
      run: () => signAmendment(stage, read),
    })),
    ...sheet("jalons").flatMap(({ name, read }) => milestoneGestures(stage, name, read)),
    ...sheet("previsions").map(({ read }) => ({
      on: dayOf(read("date")),
      run: () =>
        reviseForecast(stage.admin, {
          key: randomUUID(),
          actionId: stage.action.id,
          amount: amountOf(read("montant")),
          reason: read("motif"),
        }),
    })),
  ];
}

type Read = (column: string) => string;

async function signContract({ admin, action, territory }: Stage): Promise<void> {
  for (const { name: title, read } of sheet("jalons"))
    await setContractMilestone(
      admin,
      inscribing(action.id, { title, weight: Number(read("poids")), date: dayOf(read("date au contrat")) }),
    );
  await enterPlan(
    admin,
    planning(action.id, planned("contrat"), { operating: planned("contrat, dont fonctionnement") }),
  );
  await lockPlan(admin, { slug: territory.slug });
}

async function signAmendment({ admin, action, territory }: Stage, read: Read): Promise<void> {
  const number = Number(read("numéro"));
  const [signedOn, object, decision] = [dayOf(read("signé le")), read("objet"), read("décision")];
  const amendmentId = await anAvenant(admin, territory, { number, signedOn, object, decision });
  const operating = planned("avenant 1, dont fonctionnement");
  await enterPlan(admin, planning(action.id, planned("avenant 1"), { amendmentId, operating }));
  for (const { name, read: milestone } of sheet("jalons")) {
    const date = milestone("date à l’avenant 1");
    if (date === "") continue;
    const { id } = await milestoneNamed(name);
    const { version } = await client().amendment.findUniqueOrThrow({ where: { id: amendmentId } });
    await amendDate(admin, dating(amendmentId, id, dayOf(date), version));
  }
  await anApproval(admin, territory, amendmentId);
  await sealAmendment(admin, await sealing(amendmentId));
}

/** The months of the plan that hold something, in cents. */
function planned(column: string): Record<string, number> {
  const months = sheet("plan").map(({ name, read }) => [name, read(column)] as const);
  return Object.fromEntries(months.flatMap(([month, amount]) => (amount === "" ? [] : [[month, amountOf(amount)]])));
}

function milestoneGestures({ admin }: Stage, title: string, read: Read): Gesture[] {
  const [reached, postponed] = [read("atteint le"), read("reporté le")];
  const gestures: Gesture[] = [];
  if (reached !== "")
    gestures.push({
      on: dayOf(reached),
      run: async () => {
        const { id, version } = await milestoneNamed(title);
        await reachMilestone(admin, reaching(id, { version, date: dayOf(reached) }));
      },
    });
  if (postponed !== "")
    gestures.push({
      on: dayOf(postponed),
      run: async () => {
        const { id, version } = await milestoneNamed(title);
        await postponeMilestone(admin, postponing(id, { version, date: dayOf(read("reporté au")) }));
      },
    });
  return gestures;
}

function milestoneNamed(title: string) {
  return client().milestone.findFirstOrThrow({ where: { title } });
}
