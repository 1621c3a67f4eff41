import type { ReactNode } from "react";
import { z } from "zod";
import { SubjectTalk } from "@/components/comment/subject-talk";
import { Drawer } from "@/components/ui/drawer";
import { decisionName, meetingName, meetingPlace } from "@/domain/copil/copil-words";
import { hasSat } from "@/domain/copil/meeting";
import { longDate } from "@/domain/shared/format";
import type { SearchParams } from "@/domain/shared/list-query";
import type { DecisionTalk } from "@/server/comment/decision-talk";
import type { CopilPage } from "@/server/copil/copil-page";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { type CopilPlace, copilHref } from "./copil-links";
import { DecisionFacts } from "./decision-facts";
import {
  ApplyDecisionForm,
  CancelMeetingForm,
  MoveMeetingForm,
  RecordDecisionForm,
  ReopenDecisionForm,
  ScheduleMeetingForm,
} from "./lazy-forms";

type CopilDrawerProps = {
  here: CopilPlace;
  contract: VisibleContract;
  page: CopilPage;
  talk: DecisionTalk;
  search: SearchParams;
};

const address = z.object({
  saisir: z.enum(["seance", "decision"]).nullable().catch(null),
  seance: z.uuid().nullable().catch(null),
  decision: z.uuid().nullable().catch(null),
  geste: z.enum(["deplacer", "annuler", "appliquer", "rouvrir"]).nullable().catch(null),
});

/**
 * The drawer the address asks for, over the page of the COPIL. Nothing when it asks for none, or for what this person may not
 * do. What has just been done keeps its form, which says so and leaves.
 */
export function CopilDrawer(props: CopilDrawerProps) {
  const content = contentOf(props, address.parse(props.search));
  if (!content) return null;
  const { title, subtitle, body } = content;
  return (
    <Drawer title={title} subtitle={subtitle} closeHref={copilHref(props.here)}>
      {body}
    </Drawer>
  );
}

type Content = { title: string; subtitle?: string; body: ReactNode } | null;

function contentOf(props: CopilDrawerProps, asked: z.infer<typeof address>): Content {
  if (asked.decision) return ofDecision(props, asked.decision, asked.geste);
  if (!props.page.canRecord) return null;
  if (asked.saisir) return ofForm(props, asked.saisir, asked.seance);
  return asked.seance ? ofMeeting(props, asked.seance, asked.geste) : null;
}

function ofForm(
  { here, contract, page }: CopilDrawerProps,
  saisir: "seance" | "decision",
  seance: string | null,
): Content {
  const closeHref = copilHref(here);
  if (saisir === "seance")
    return {
      title: "Fixer une séance du COPIL",
      subtitle: contract.contract.title,
      body: <ScheduleMeetingForm slug={contract.territory.slug} closeHref={closeHref} />,
    };
  const held = page.meetings.filter((meeting) => hasSat(meeting, contract.territory.today));
  const proposed = held.find(({ id }) => id === seance) ?? held[0];
  return {
    title: "Enregistrer une décision",
    subtitle: contract.contract.title,
    body: (
      <RecordDecisionForm
        meetings={held.map((meeting) => ({
          value: meeting.id,
          label: `${meetingName(meeting)}, ${longDate(meeting.heldOn)}`,
        }))}
        meetingId={proposed?.id}
        actions={contract.actions
          .filter(isFull)
          .map(({ id, number, shortTitle }) => ({ value: id, label: `${number} · ${shortTitle}` }))}
        closeHref={closeHref}
      />
    ),
  };
}

function ofMeeting({ here, page }: CopilDrawerProps, id: string, geste: string | null): Content {
  const meeting = page.meetings.find((one) => one.id === id);
  if (!meeting) return null;
  const form = { meeting, closeHref: copilHref(here) };
  const subtitle = meetingPlace(meeting);
  if (geste === "annuler")
    return { title: `Annuler le ${meetingName(meeting)}`, subtitle, body: <CancelMeetingForm {...form} /> };
  if (geste !== "deplacer") return null;
  return { title: `Date et lieu du ${meetingName(meeting)}`, subtitle, body: <MoveMeetingForm {...form} /> };
}

function ofDecision({ here, contract, page, talk }: CopilDrawerProps, id: string, geste: string | null): Content {
  const decision = page.decisions.find((one) => one.id === id);
  if (!decision) return null;
  const { asOf, territory } = contract;
  const closeHref = copilHref(here);
  const named = { title: decisionName(decision), subtitle: decision.text };
  if (page.canRecord && geste === "appliquer")
    return { ...named, body: <ApplyDecisionForm decision={decision} today={territory.today} closeHref={closeHref} /> };
  if (page.canRecord && geste === "rouvrir")
    return { ...named, body: <ReopenDecisionForm decision={decision} closeHref={closeHref} /> };
  const action = contract.actions.filter(isFull).find(({ number }) => number === decision.action);
  return {
    title: named.title,
    body: (
      <DecisionFacts here={here} decision={decision} action={action} canRecord={page.canRecord} asOf={asOf}>
        <SubjectTalk
          subject={{ about: "decision", subjectId: decision.id }}
          threads={talk.threads}
          at={{ place: here.place, number: action?.number ?? null }}
          answers={action ? action.rights.comment : talk.answers}
          asOf={asOf}
        />
      </DecisionFacts>
    ),
  };
}
