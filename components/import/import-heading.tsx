import { FileSpreadsheet } from "lucide-react";
import { PageHeading } from "@/components/ui/page-heading";
import { fileFindings } from "@/domain/import/file-findings";
import { IMPORT_KIND_LABELS } from "@/domain/import/import-kind";
import type { ShownImport } from "@/domain/import/import-view";
import { NBSP } from "@/domain/shared/format";

/** The file, what was understood of it, and the sentence that says where it stands: told again whenever it changes. */
export function ImportHeading({ shown, title }: { shown: ShownImport; title: string }) {
  const findings = fileFindings(shown);
  const { amendment, kind } = shown;
  const brought = amendment ? `Plan de l’avenant ${amendment.number}` : IMPORT_KIND_LABELS[kind];
  return (
    <div className="mt-3">
      <PageHeading
        lead={
          <>
            <FileSpreadsheet aria-hidden="true" />
            <b className="min-w-0 font-demi wrap-anywhere text-encre">{shown.fileName}</b>
            {[brought, ...findings].map((finding) => (
              <span key={finding} className="ml-1">
                {finding}
              </span>
            ))}
          </>
        }
        title={title}
      />
      <p role="status" className="sr-only">
        {`Où en est l’import${NBSP}: ${title}`}
      </p>
    </div>
  );
}
