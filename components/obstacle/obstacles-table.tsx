import clsx from "clsx";
import type { Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import type { Obstacle } from "@/domain/obstacle/obstacle";
import { OBSTACLE_KIND_LABELS } from "@/domain/obstacle/obstacle.labels";
import { obstacleState } from "@/domain/obstacle/obstacle-state";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { FullAction } from "@/server/territory/visible-contract";
import { obstacleHref } from "./obstacle-links";
import { ObstacleClock, ObstacleHolder, ObstacleStateMark } from "./obstacle-standing";

type ListedAction = Pick<FullAction, "id" | "number" | "shortTitle" | "carrier">;
type ObstaclesTableProps = {
  obstacles: readonly Obstacle[];
  /** Those the obstacles are about. */
  actions: readonly ListedAction[];
  caption: string;
  place: Place;
  asOf: CalendarDate;
  withAction: boolean;
};

/** One row an obstacle; on a phone each becomes a block of its own. */
export function ObstaclesTable({ obstacles, actions, caption, place, asOf, withAction }: ObstaclesTableProps) {
  const actionOf = new Map(actions.map((action) => [action.id, action]));
  return (
    <table className="table max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col" className="w-[38%]">
            Point de blocage
          </th>
          {withAction && <th scope="col">Action</th>}
          <th scope="col">Qui a la main</th>
          <th scope="col">Réponse</th>
          <th scope="col">État</th>
        </tr>
      </thead>
      <tbody className="max-sm:block max-sm:border-t-[length:var(--filet-epais)] max-sm:border-encre">
        {obstacles.map((obstacle) => {
          const action = actionOf.get(obstacle.actionId);
          return action ? <Row key={obstacle.id} {...{ obstacle, action, place, asOf, withAction }} /> : null;
        })}
      </tbody>
    </table>
  );
}

type RowProps = Pick<ObstaclesTableProps, "place" | "asOf" | "withAction"> & {
  obstacle: Obstacle;
  action: ListedAction;
};

function Row({ obstacle, action, place, asOf, withAction }: RowProps) {
  const overdue = obstacleState(obstacle, asOf) === "OVERDUE";
  return (
    <tr
      className={clsx(
        "[&>*]:align-top max-sm:grid max-sm:gap-y-1.5 max-sm:border-b max-sm:border-filet-fin max-sm:py-2.5 max-sm:[&>*]:h-auto max-sm:[&>*]:border-0 max-sm:[&>*]:p-0",
        overdue && "alert max-sm:-mx-4 max-sm:bg-st-retard-voile max-sm:px-4",
      )}
    >
      <th scope="row">
        <Link
          href={obstacleHref(place, action.number, obstacle.id)}
          scroll={false}
          className="pointer-coarse:inline-block pointer-coarse:py-1"
        >
          {obstacle.title}
        </Link>
        <span className="second">{OBSTACLE_KIND_LABELS[obstacle.kind]}</span>
      </th>
      {withAction && (
        <td className="whitespace-nowrap">
          {action.number} · {action.shortTitle}
        </td>
      )}
      <td>
        <ObstacleHolder obstacle={obstacle} asOf={asOf} carrier={action.carrier} />
      </td>
      <td>
        <ObstacleClock obstacle={obstacle} asOf={asOf} />
      </td>
      <td>
        <ObstacleStateMark obstacle={obstacle} asOf={asOf} />
      </td>
    </tr>
  );
}
