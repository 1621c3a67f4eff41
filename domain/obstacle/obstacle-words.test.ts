import { expect, test } from "vitest";
import { anOpenObstacle } from "@/test-support/open-obstacle";
import { calendarDate } from "../shared/calendar-date";
import { OBSTACLE_KINDS } from "./obstacle";
import { obstacleFinding, obstacleSituation, obstaclesHeadline, replyWords } from "./obstacle-words";
import { withArticle } from "./service-name";

const DAY = calendarDate("2021-06-15");
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const holder = { kind: "SERVICE", name: "Enedis", replyDueOn: calendarDate("2021-06-11") } as const;
const meeting = { id: "s6", number: 6, heldOn: calendarDate("2021-06-24"), cancelled: false };

test("what is found says who is awaited, for how long, and how late the answer is", () => {
  expect(spaced(obstacleFinding(anOpenObstacle({ holder }), DAY))).toBe(
    "Le raccordement attend Enedis depuis 34 jours, réponse due il y a 4 jours",
  );
  expect(spaced(obstacleFinding(anOpenObstacle({ holder, meeting }), calendarDate("2021-06-11")))).toBe(
    "Le raccordement attend Enedis depuis 30 jours, réponse due aujourd’hui, porté au COPIL du 24 juin",
  );
  expect(spaced(obstacleFinding(anOpenObstacle({ kind: "PERMIT" }), calendarDate("2021-05-12")))).toBe(
    "L’autorisation bloque depuis aujourd’hui, l’action a la main",
  );
});

test("an answer due says in how many days, in one word of agreement", () => {
  expect(spaced(replyWords({ kind: "DUE", days: 1 }))).toBe("réponse due dans 1 jour");
  expect(spaced(replyWords({ kind: "DUE", days: 2 }))).toBe("réponse due dans 2 jours");
  expect(spaced(replyWords({ kind: "OVERDUE", days: 1 }))).toBe("réponse due il y a 1 jour");
});

test("every kind of obstacle is the subject of a sentence", () => {
  for (const kind of OBSTACLE_KINDS) expect(obstacleFinding(anOpenObstacle({ kind }), DAY)).toMatch(/^(L[ae’]|Une)/);
});

test("the title of an action's obstacles says the worst one and how many more are open", () => {
  const own = anOpenObstacle({ id: "o2", kind: "LAND" });
  expect(spaced(obstaclesHeadline([own, anOpenObstacle({ holder })], DAY))).toBe(
    "Le raccordement attend Enedis depuis 34 jours, réponse due il y a 4 jours ; 1 autre point ouvert",
  );
  expect(obstaclesHeadline([], DAY)).toBe("Aucun point de blocage");
  const { holder: _holder, meeting: _meeting, since: _since, ...raised } = own;
  const resolved = {
    ...raised,
    open: false,
    resolvedOn: calendarDate("2021-04-02"),
    resolution: "Acte signé.",
  } as const;
  expect(spaced(obstaclesHeadline([resolved], DAY))).toBe(
    "Aucun point de blocage ouvert, le dernier est levé depuis le 2 avril",
  );
  expect(spaced(obstacleSituation(resolved))).toBe("levé le 2 avril 2021");
});

test("who moved it first is told where it stands", () => {
  expect(spaced(obstacleSituation(anOpenObstacle({ holder, meeting })))).toBe(
    "adressé à : Enedis, réponse due le 11 juin 2021 et porté au COPIL n° 6",
  );
  expect(obstacleSituation(anOpenObstacle({}))).toBe("dans les mains de l’action");
});

test.each([
  ["Service urbanisme de la commune", "le service urbanisme de la commune"],
  ["gestionnaire du réseau électrique", "le gestionnaire du réseau électrique"],
  ["Préfecture de région, service économique", "la préfecture de région, service économique"],
  ["DDTM du Gard", "la DDTM du Gard"],
  ["Agence de l’eau", "l’agence de l’eau"],
  ["Enedis", "Enedis"],
])("« %s » is awaited as « %s »", (service, awaited) => {
  expect(withArticle(service)).toBe(awaited);
});
