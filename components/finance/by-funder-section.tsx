import { BarRows } from "@/components/charts/bar-rows";
import { ChartFrame } from "@/components/charts/chart-frame";
import { byFunder, type FunderShare, namedFunders } from "@/domain/funding/by-funder";
import { fundersHeadline } from "@/domain/funding/finance-headlines";
import { FUNDING_KIND_LABELS } from "@/domain/funding/funding.labels";
import { fundingSums } from "@/domain/funding/funding-sums";
import { inMillions, quantity } from "@/domain/shared/format";
import type { Finance } from "@/server/finance/finance-page";
import { Downloads } from "./downloads";
import type { FinancePlace } from "./finance-links";

/** Who funds, from the largest: what is planned around what is signed around what came in. */
export function ByFunderSection({ finance, at }: { finance: Finance; at: FinancePlace }) {
  const { files, contract } = finance;
  const total = fundingSums(files);
  const { named, others } = namedFunders(files);
  const shown = others ? [...named, { ...others, funder: "Autres financeurs" }] : named;
  const title = fundersHeadline(byFunder(files), total.planned, total.contracted);
  return (
    <ChartFrame
      id="financeurs"
      title={title}
      description="M€ : prévu (contour), conventionné (hachuré), versé (plein)"
      twin={{
        caption: "Financement par financeur, en millions d’euros",
        rowHeader: "Financeur",
        columns: [
          { key: "kinds", label: "Nature" },
          { key: "files", label: "Lignes" },
          { key: "planned", label: "Prévu" },
          { key: "contracted", label: "Conventionné" },
          { key: "received", label: "Versé" },
        ],
        rows: [
          ...shown.map((share) => ({ key: share.funder, label: share.funder, cells: cells(share, kindsOf(share)) })),
          { key: "total", label: "Total", cells: cells(total, "") },
        ],
      }}
      downloads={<Downloads at={at} contract={contract} table="financeurs" name="par financeur" picture={title} />}
    >
      <BarRows
        groups={shown.map((share) => ({
          key: share.funder,
          label: share.funder,
          detail: detailOf(share),
          bars: [
            {
              key: "all",
              parts: [
                { amount: share.planned, look: "outline" },
                { amount: share.contracted, look: "committed" },
                { amount: share.received, look: "paid" },
              ],
              text: barText(share),
            },
          ],
        }))}
        label={`${title}.`}
      />
    </ChartFrame>
  );
}

function detailOf(share: FunderShare & { count?: number }): string {
  const lines = quantity(share.files, "ligne", "lignes");
  return share.count === undefined ? `${kindsOf(share)} · ${lines}` : `${share.count} financeurs · ${lines}`;
}

/** « 2,48 · 2,48 · 1,10 »; a file still on its way is said so rather than counted as nothing. */
function barText({ planned, contracted, received, underWay }: FunderShare): string {
  const signed = contracted === 0 && underWay > 0 ? "en cours" : inMillions(contracted, 2);
  return `${inMillions(planned, 2)} · ${signed} · ${inMillions(received, 2)}`;
}

function kindsOf({ kinds }: FunderShare): string {
  return kinds.map((kind) => FUNDING_KIND_LABELS[kind]).join(", ");
}

function cells(sums: Pick<FunderShare, "files" | "planned" | "contracted" | "received">, kinds: string): string[] {
  const { files, planned, contracted, received } = sums;
  return [kinds, String(files), ...[planned, contracted, received].map((amount) => inMillions(amount, 2))];
}
