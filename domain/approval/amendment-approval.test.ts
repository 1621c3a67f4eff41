import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDate } from "../shared/calendar-date";
import {
  type AmendmentApproval,
  approvalStanding,
  isToBeAsked,
  notApproved,
  standingWords,
} from "./amendment-approval";

const approval = (given: Partial<AmendmentApproval> = {}): AmendmentApproval => ({
  id: "a",
  subjectVersion: 3,
  askedOn: calendarDate("2021-06-10"),
  author: "Cheffe de projet",
  outcome: null,
  reason: null,
  decidedOn: null,
  judge: null,
  ...given,
});
const approved = approval({
  outcome: "APPROVED",
  decidedOn: calendarDate("2021-06-12"),
  judge: "Agent de préfecture",
});

test("what the préfecture says holds for the version it read, and for no other", () => {
  expect(approvalStanding(3, null)).toBe("NONE");
  expect(approvalStanding(3, approval())).toBe("PENDING");
  expect(approvalStanding(4, approval())).toBe("CHANGED");
  expect(approvalStanding(3, approved)).toBe("APPROVED");
  expect(approvalStanding(4, approved)).toBe("CHANGED");
  expect(approvalStanding(2, approved)).toBe("CHANGED");
});

test("a refusal is answered by editing: the next version has simply not been asked about", () => {
  const refused = approval({ outcome: "REFUSED", reason: "Le plan de l’action 7 manque." });
  expect(approvalStanding(3, refused)).toBe("REFUSED");
  expect(approvalStanding(4, refused)).toBe("NONE");
});

test("only an approval of the very version lets an avenant be made applicable; anything else says what to do", () => {
  const outcome = fc.constantFrom("APPROVED" as const, "REFUSED" as const, null);
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), outcome, (version, subjectVersion, given) => {
      const standing = approvalStanding(version, approval({ subjectVersion, outcome: given }));
      const reason = notApproved(1, standing);
      expect(reason === null).toBe(given === "APPROVED" && version === subjectVersion);
      if (reason !== null) expect(reason).toMatch(/\.$/);
      expect(isToBeAsked(standing) && standing === "PENDING").toBe(false);
    }),
  );
});

test("the page says when it was asked, who answered, and that a change makes it stale", () => {
  expect(standingWords("PENDING", approval()).title).toBe(
    "Approbation demandée le 10\u00a0juin 2021, réponse attendue",
  );
  expect(standingWords("APPROVED", approved).title).toBe("Approuvé le 12\u00a0juin 2021 par Agent de préfecture");
  expect(standingWords("CHANGED", approved).title).toBe(
    "Le brouillon a changé depuis son approbation le 12\u00a0juin 2021",
  );
  expect(standingWords("CHANGED", approval()).title).toBe("Le brouillon a changé depuis la demande d’approbation");
  expect(standingWords("NONE", null).next).toContain("Demandez-lui son approbation");
});
