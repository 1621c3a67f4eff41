import "server-only";
import type { ExportFormat } from "@/domain/shared/export-format";
import { toCsv } from "./csv";
import type { ExportCover, ExportTable } from "./export-table";
import { toOpenDocument } from "./opendocument";
import { toWorkbook } from "./workbook";

const MEDIA: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  rfc4180: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
};

/** The table as a file to keep: nothing between the server and the person stores it. */
export async function download(
  table: ExportTable,
  cover: ExportCover,
  { format, name, mention }: { format: ExportFormat; name: string; mention: string | null },
): Promise<Response> {
  const extension = format === "rfc4180" ? "csv" : format;
  return new Response((await written(table, cover, format, mention)) as BodyInit, {
    headers: {
      "content-type": MEDIA[format],
      "content-disposition": `attachment; filename="${name}.${extension}"`,
      "cache-control": "no-store",
    },
  });
}

async function written(
  table: ExportTable,
  cover: ExportCover,
  format: ExportFormat,
  mention: string | null,
): Promise<string | Uint8Array> {
  switch (format) {
    case "csv":
      return toCsv(table, mention, "FRENCH");
    case "rfc4180":
      return toCsv(table, mention, "RFC_4180");
    case "xlsx":
      return toWorkbook(table, cover);
    case "ods":
      return toOpenDocument(table, cover);
  }
}
