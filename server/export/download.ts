import "server-only";
import { toCsv } from "./csv";
import type { ExportCover, ExportTable } from "./export-table";
import { toWorkbook } from "./workbook";

export const EXPORT_FORMATS = ["csv", "rfc4180", "xlsx"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const MEDIA: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  rfc4180: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The table as a file to keep: nothing between the server and the person stores it. */
export async function download(
  table: ExportTable,
  cover: ExportCover,
  { format, name, mention }: { format: ExportFormat; name: string; mention: string | null },
): Promise<Response> {
  const body =
    format === "xlsx"
      ? await toWorkbook(table, cover)
      : toCsv(table, mention, format === "csv" ? "FRENCH" : "RFC_4180");
  const extension = format === "xlsx" ? "xlsx" : "csv";
  return new Response(body as BodyInit, {
    headers: {
      "content-type": MEDIA[format],
      "content-disposition": `attachment; filename="${name}.${extension}"`,
      "cache-control": "no-store",
    },
  });
}
