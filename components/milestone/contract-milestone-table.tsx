import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { ActionMilestones, ContractMilestone } from "@/domain/milestone/contract-milestone";
import { longDate } from "@/domain/shared/format";

type ContractMilestoneTableProps = {
  action: ActionMilestones;
  /** Null once the milestones are locked. */
  hrefOf: ((milestone: ContractMilestone) => Route) | null;
};

export function ContractMilestoneTable({ action, hrefOf }: ContractMilestoneTableProps) {
  const { milestones } = action;
  if (milestones.length === 0)
    return (
      <p className="border-t border-filet pt-2 text-13 text-encre-3">Aucun jalon. L’avancement n’est pas mesurable.</p>
    );
  return (
    <table className="table dense">
      <caption className="sr-only">Jalons de l’action {action.number}</caption>
      <thead>
        <tr>
          <th scope="col">Jalon</th>
          <th scope="col" className="w-48 max-sm:w-32">
            Date du contrat
          </th>
          <th scope="col" className="number w-16">
            Poids
          </th>
        </tr>
      </thead>
      <tbody>
        {milestones.map((milestone) => (
          <tr key={milestone.id}>
            <th scope="row">
              {hrefOf ? (
                <Link href={hrefOf(milestone)} scroll={false}>
                  {milestone.title}
                </Link>
              ) : (
                milestone.title
              )}
            </th>
            <td>{milestone.date ? longDate(milestone.date) : <span className="text-encre-3">sans date</span>}</td>
            <td className="number">{milestone.weight}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            Total des poids
          </th>
          <td className="number">{milestones.reduce((sum, { weight }) => sum + weight, 0)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
