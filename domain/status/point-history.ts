import { listFr, longDate, NBSP, quantity, share, THIN } from "../shared/format";
import type { Point } from "./point";
import { STATUS_LABELS } from "./status.labels";

type Said = Pick<Point, "kind" | "status" | "declaredOn" | "declaredProgress" | "decisionAsked">;

/** « 7 points, dont 2 rien de neuf ; le dernier le 12 juin 2021 » */
export function pointsHeadline(points: readonly Pick<Point, "kind" | "declaredOn">[]): string {
  const [last] = points;
  if (!last) return "Aucun point pour l’instant";
  const confirmed = points.filter(({ kind }) => kind === "CONFIRMED").length;
  const among = confirmed === 0 ? "" : `, dont ${confirmed} «${THIN}rien de neuf${THIN}»`;
  return `${quantity(points.length, "point", "points")}${among}${NBSP}; le dernier le ${longDate(last.declaredOn)}`;
}

/** What a point changed from the one before it, in words; null for a first point or one that repeats it. */
export function changesSince(point: Said, before: Said | undefined): string | null {
  if (before === undefined || point.kind === "CONFIRMED") return null;
  const changes = [
    ...(point.status === before.status
      ? []
      : [
          `météo passée de «${THIN}${STATUS_LABELS[before.status]}${THIN}» à «${THIN}${STATUS_LABELS[point.status]}${THIN}»`,
        ]),
    ...(point.declaredProgress === null || point.declaredProgress === before.declaredProgress
      ? []
      : [
          before.declaredProgress === null
            ? `avancement déclaré pour la première fois, ${share(point.declaredProgress / 100)}`
            : `avancement passé de ${share(before.declaredProgress / 100)} à ${share(point.declaredProgress / 100)}`,
        ]),
    ...(point.decisionAsked === before.decisionAsked
      ? []
      : [point.decisionAsked === null ? "plus de décision attendue" : "nouvelle décision attendue"]),
  ];
  if (changes.length > 0) return listFr(changes);
  return point.declaredProgress === null ? "même météo" : "même météo, même avancement";
}
