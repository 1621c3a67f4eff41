/** What a table can be kept as. */
export const EXPORT_FORMATS = ["xlsx", "ods", "csv", "rfc4180"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const FORMAT_LABELS: Record<ExportFormat, string> = {
  xlsx: "XLSX",
  ods: "ODS",
  csv: "CSV français",
  rfc4180: "CSV RFC 4180",
};

/** Which to choose, in a few words. */
export const FORMAT_HELP: Record<ExportFormat, string> = {
  xlsx: "Excel : nombres, dates et totaux prêts à calculer",
  ods: "LibreOffice : la même chose",
  csv: "Points-virgules et virgules décimales",
  rfc4180: "Pour un logiciel : virgules et points décimaux",
};
