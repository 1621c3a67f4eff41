import { GestureForm } from "@/components/ui/gesture-form";
import { quantity } from "@/domain/shared/format";
import type { FailedTask } from "@/server/jobs/failed-tasks";
import { retryTask } from "@/server/jobs/jobs.commands";

type FailedTasksProps = { slug: string; tasks: readonly FailedTask[] };

/** What the server does by itself and gave up on: nothing is shown as long as there is none. */
export function FailedTasks({ slug, tasks }: FailedTasksProps) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="taches" className="mt-10">
      <h2 id="taches">Ce que le serveur n’a pas pu faire</h2>
      <p className="mt-1 mb-3 max-w-(--colonne-lecture) text-13 text-encre-3">
        Ces tâches ont été essayées plusieurs jours, puis laissées. Elles servent toute l’installation et ne nomment
        personne.
      </p>
      <ul className="border-t-[length:var(--filet-epais)] border-encre">
        {tasks.map(({ task, name, count, lastOn, reason }) => (
          <li
            key={task}
            className="grid gap-x-6 gap-y-1 border-b border-filet-fin py-3 text-13 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <b className="block text-14">{name}</b>
              <span className="block text-encre-3">
                {quantity(count, "fois", "fois")}, la dernière le {lastOn}
              </span>
              <span className="block font-demi text-st-retard">{reason}</span>
            </div>
            <GestureForm
              command={retryTask}
              hidden={{ slug, task }}
              size="mini"
              label={
                <span>
                  Réessayer<span className="sr-only">{` : ${name}`}</span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
