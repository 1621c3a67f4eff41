import type { CalendarDate } from "../shared/calendar-date";
import { longDate, NBSP } from "../shared/format";

/** The last request made of the préfecture about an avenant: which version it was about, and what it answered. */
export type AmendmentApproval = {
  id: string;
  subjectVersion: number;
  askedOn: CalendarDate;
  author: string;
  outcome: "APPROVED" | "REFUSED" | null;
  reason: string | null;
  decidedOn: CalendarDate | null;
  judge: string | null;
};

/** CHANGED: an answer, or a request, that an edit of the draft has made about another version than this one. */
export type ApprovalStanding = "NONE" | "PENDING" | "APPROVED" | "REFUSED" | "CHANGED";

/** What the préfecture has said of the version at hand, and of no other. */
export function approvalStanding(version: number, approval: AmendmentApproval | null): ApprovalStanding {
  if (approval === null) return "NONE";
  if (approval.outcome === "REFUSED") return approval.subjectVersion === version ? "REFUSED" : "NONE";
  if (approval.subjectVersion !== version) return "CHANGED";
  return approval.outcome ?? "PENDING";
}

/** Whether there is something to ask of the préfecture. */
export function isToBeAsked(standing: ApprovalStanding): boolean {
  return standing !== "PENDING" && standing !== "APPROVED";
}

/** What is said of it on the page of the avenant: a title, and what to do next. */
export function standingWords(
  standing: ApprovalStanding,
  approval: AmendmentApproval | null,
): { title: string; next: string } {
  const answered = approval?.decidedOn ? ` le ${longDate(approval.decidedOn)}` : "";
  const by = approval?.judge ? ` par ${approval.judge}` : "";
  switch (standing) {
    case "NONE":
      return {
        title: "La préfecture n’a pas encore été saisie",
        next: "Un avenant devient applicable une fois approuvé par la préfecture. Demandez-lui son approbation quand le brouillon est prêt.",
      };
    case "PENDING":
      return {
        title: `Approbation demandée${approval ? ` le ${longDate(approval.askedOn)}` : ""}, réponse attendue`,
        next: `Modifier le brouillon d’ici là oblige à la redemander${NBSP}: la préfecture approuve la version qu’elle lit, et nulle autre.`,
      };
    case "APPROVED":
      return {
        title: `Approuvé${answered}${by}`,
        next: "Vous pouvez le rendre applicable. S’il change avant, il faudra redemander l’approbation.",
      };
    case "REFUSED":
      return {
        title: `Refusé${answered}${by}`,
        next: "Modifiez le brouillon d’après cette réponse, puis redemandez l’approbation.",
      };
    case "CHANGED":
      return {
        title:
          approval?.outcome === "APPROVED"
            ? `Le brouillon a changé depuis son approbation${answered}`
            : "Le brouillon a changé depuis la demande d’approbation",
        next: `L’approbation porte sur une version précise${NBSP}: redemandez-la pour celle-ci.`,
      };
  }
}

/** Why an avenant can't be made applicable yet, and what to do; null when the préfecture approved this very version. */
export function notApproved(number: number, standing: ApprovalStanding): string | null {
  const name = `L’avenant n° ${number}`;
  switch (standing) {
    case "APPROVED":
      return null;
    case "NONE":
      return `${name} n’est pas approuvé par la préfecture : demandez son approbation, puis rendez-le applicable.`;
    case "PENDING":
      return `${name} attend l’approbation de la préfecture : il deviendra applicable une fois approuvé.`;
    case "REFUSED":
      return `La préfecture a refusé l’avenant n° ${number} : modifiez-le d’après sa réponse, puis redemandez l’approbation.`;
    case "CHANGED":
      return `${name} a changé depuis la demande d’approbation : redemandez-la pour la version présente.`;
  }
}
