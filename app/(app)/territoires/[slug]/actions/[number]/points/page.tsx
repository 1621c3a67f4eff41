import type { Metadata } from "next";
import { z } from "zod";
import { PointHistory } from "@/components/status/point-history";
import { actionHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { pointsHeadline } from "@/domain/status/point-history";
import { loadActionPage } from "@/server/action/action-page";
import { pointRows, pointsJson } from "@/server/status/points.queries";
import { readOnce } from "@/server/territory/read-once";

type Props = PageProps<"/territoires/[slug]/actions/[number]/points">;

/** A point a week through the three years of a contract, and some. */
const LIMIT = 200;
const rows = z.tuple([z.object({ points: pointRows })]);

const readPage = readOnce((address: { slug: string; number: string }, search) =>
  loadActionPage(address, search, async (tx, { territory, asOf, knownAt }, action) => {
    const asked = { territoryId: territory.id, actionId: action.id, asOf, knownAt };
    const [{ points }] = rows.parse(await tx.$queryRaw`SELECT (${pointsJson(asked, LIMIT)}) AS points`);
    return points;
  }),
);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { action } = await readPage(props);
  return { title: `Points — ${action.title} — Action ${action.number}` };
}

export default async function PointsPage(props: Props) {
  const { contract, action, extra: points } = await readPage(props);
  const place = placeOf(contract);
  return (
    <TerritoryFrame contract={contract}>
      <PageHeading
        lead={
          <Link href={actionHref(place, action.number)}>
            Action {action.number} · {action.title}
          </Link>
        }
        title={pointsHeadline(points)}
      />
      <p className="mt-2 max-w-(--colonne-lecture) text-encre-2">
        Ce qui a été déclaré de cette action, le plus récent d’abord. Rien ne s’y efface.
      </p>
      <PointHistory points={points} asOf={contract.asOf} />
    </TerritoryFrame>
  );
}
