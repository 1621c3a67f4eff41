import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates } from "@/test-support/arbitraries";
import { addDays, type CalendarDate, calendarDate } from "../shared/calendar-date";
import type { ObstacleMeeting, ObstacleMove, ObstacleMoveKind, ObstacleStanding } from "./obstacle";
import { legalMoves } from "./obstacle.rules";
import { standingAfter } from "./obstacle-fold";

const meeting: ObstacleMeeting = { id: "s6", number: 6, heldOn: calendarDate("2021-06-24"), cancelled: false };
const told = (on: CalendarDate) => ({ id: `m-${on}`, on, sentence: "Dit.", author: "Pilote" });

function moveOf(kind: ObstacleMoveKind, on: CalendarDate, service = "Enedis"): ObstacleMove {
  if (kind === "ADDRESSED") return { ...told(on), kind, service, replyDueOn: addDays(on, 30) };
  return kind === "ESCALATED" ? { ...told(on), kind, meeting } : { ...told(on), kind };
}

const steps = fc.array(
  fc.record({ pick: fc.nat(), wait: fc.nat(40), service: fc.constantFrom("Enedis", "enedis", "Service urbanisme") }),
  { maxLength: 25 },
);

/** The moves those steps make when each takes one that is legal where the obstacle then stands. */
function played(raisedOn: CalendarDate, taken: readonly { pick: number; wait: number; service: string }[]) {
  const moves: ObstacleMove[] = [];
  let day = raisedOn;
  for (const { pick, wait, service } of taken) {
    day = addDays(day, wait);
    const legal = legalMoves(standingAfter(raisedOn, moves));
    moves.push(moveOf(legal[pick % legal.length] ?? "RESOLVED", day, service));
  }
  return moves;
}

const holders = (standing: ObstacleStanding) => (standing.open ? [standing.holder] : []);

test("after any legal moves an open obstacle has exactly one holder, a resolved one none", () => {
  fc.assert(
    fc.property(contractDates, steps, (raisedOn, taken) => {
      const moves = played(raisedOn, taken);
      for (let length = 0; length <= moves.length; length++) {
        const standing = standingAfter(raisedOn, moves.slice(0, length));
        expect(holders(standing)).toHaveLength(moves[length - 1]?.kind === "RESOLVED" ? 0 : 1);
        expect(legalMoves(standing).length).toBeGreaterThan(0);
      }
    }),
  );
});

test("the hands change on the day of a move, and never before it was raised", () => {
  fc.assert(
    fc.property(contractDates, steps, (raisedOn, taken) => {
      const moves = played(raisedOn, taken);
      const standing = standingAfter(raisedOn, moves);
      const since = standing.open ? standing.since : standing.resolvedOn;
      expect([raisedOn, ...moves.map(({ on }) => on)]).toContain(since);
    }),
  );
});

test("an obstacle is a service's exactly while its last change of hands addressed it", () => {
  fc.assert(
    fc.property(contractDates, steps, (raisedOn, taken) => {
      const moves = played(raisedOn, taken);
      const standing = standingAfter(raisedOn, moves);
      const last = moves.findLast(({ kind }) => kind !== "ESCALATED");
      const held = standing.open && standing.holder.kind === "SERVICE" ? standing.holder.name : null;
      expect(held).toBe(last?.kind === "ADDRESSED" ? last.service : null);
    }),
  );
});

test("whatever its moves, even out of order, it stands somewhere", () => {
  const kinds = fc.constantFrom<ObstacleMoveKind>("ADDRESSED", "ANSWERED", "ESCALATED", "RESOLVED", "REOPENED");
  fc.assert(
    fc.property(contractDates, fc.array(kinds), (raisedOn, made) => {
      const standing = standingAfter(
        raisedOn,
        made.map((kind) => moveOf(kind, raisedOn)),
      );
      expect(holders(standing)).toHaveLength(standing.open ? 1 : 0);
    }),
  );
});

const MAY = calendarDate("2021-05-12");

test("asking the same service again gives a new day and keeps its clock; another service starts its own", () => {
  const first = moveOf("ADDRESSED", MAY);
  const again = moveOf("ADDRESSED", calendarDate("2021-06-10"), "ENEDIS");
  expect(standingAfter(MAY, [first, again])).toMatchObject({ since: MAY, holder: { replyDueOn: "2021-07-10" } });
  const other = moveOf("ADDRESSED", calendarDate("2021-06-10"), "Service urbanisme");
  expect(standingAfter(MAY, [first, other])).toMatchObject({ since: "2021-06-10" });
});

test("an escalation changes no hands; resolved and reopened, it is on no agenda", () => {
  const escalated = [moveOf("ADDRESSED", MAY), moveOf("ESCALATED", calendarDate("2021-06-01"))];
  expect(standingAfter(MAY, escalated)).toMatchObject({ since: MAY, holder: { name: "Enedis" }, meeting });
  const back = [
    ...escalated,
    moveOf("RESOLVED", calendarDate("2021-06-02")),
    moveOf("REOPENED", calendarDate("2021-06-09")),
  ];
  expect(standingAfter(MAY, back)).toEqual({
    open: true,
    holder: { kind: "ACTION" },
    since: "2021-06-09",
    meeting: null,
  });
});
