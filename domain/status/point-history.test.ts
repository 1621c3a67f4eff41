import { expect, test } from "vitest";
import { day } from "@/test-support/facts";
import type { DeclarationKind } from "./point";
import { changesSince, pointsHeadline } from "./point-history";
import type { ActionStatus } from "./status";

const said = (
  status: ActionStatus,
  declaredProgress: number | null = null,
  decisionAsked: string | null = null,
  kind: DeclarationKind = "POINT",
) => ({ kind, status, declaredOn: day("2021-06-12"), declaredProgress, decisionAsked });

test("the title counts the points, and those that say nothing new", () => {
  expect(pointsHeadline([])).toBe("Aucun point pour l’instant");
  expect(pointsHeadline([said("LATE")])).toBe("1\u00a0point\u00a0; le dernier le 12\u00a0juin 2021");
  expect(pointsHeadline([said("LATE", null, null, "CONFIRMED"), said("LATE")])).toBe(
    "2\u00a0points, dont 1 «\u202frien de neuf\u202f»\u00a0; le dernier le 12\u00a0juin 2021",
  );
});

test("what a point changed is told from the one before it", () => {
  expect(changesSince(said("LATE", 52, "Pénalités"), said("WATCH", 45))).toBe(
    "météo passée de «\u202fÀ surveiller\u202f» à «\u202fEn retard\u202f», avancement passé de 45\u202f% à 52\u202f% et nouvelle décision attendue",
  );
  expect(changesSince(said("LATE", 52), said("LATE", null, "Pénalités"))).toBe(
    "avancement déclaré pour la première fois, 52\u202f% et plus de décision attendue",
  );
  expect(changesSince(said("LATE", 45), said("LATE", 45))).toBe("même météo, même avancement");
  expect(changesSince(said("LATE"), said("LATE", 45))).toBe("même météo");
});

test("a first point and « rien de neuf » changed nothing", () => {
  expect(changesSince(said("LATE"), undefined)).toBeNull();
  expect(changesSince(said("LATE", 52, null, "CONFIRMED"), said("LATE", 52))).toBeNull();
});
