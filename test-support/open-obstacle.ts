import type { OpenObstacle } from "@/domain/obstacle/obstacle";
import { calendarDate } from "@/domain/shared/calendar-date";

/** An obstacle as it stands the day it is raised, 12 May 2021, but for what is given. */
export function anOpenObstacle(given: Partial<OpenObstacle>): OpenObstacle {
  const raisedOn = calendarDate("2021-05-12");
  return {
    id: "o1",
    actionId: "a7",
    number: 1,
    kind: "CONNECTION",
    title: "Le poste électrique n’est pas raccordé.",
    raisedOn,
    author: "Contact industriel",
    authorId: "p1",
    version: 1,
    moves: [],
    open: true,
    holder: { kind: "ACTION" },
    since: raisedOn,
    meeting: null,
    ...given,
  };
}
