import { ScrollRegion } from "@/components/ui/scroll-region";

/** Something to copy or to read as a machine does, in a region that scrolls by itself. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <ScrollRegion label={label} className="border border-filet bg-creux">
      <pre className="w-fit min-w-full px-3.5 py-2.5 text-13 print:whitespace-pre-wrap" translate="no">
        <code>{children}</code>
      </pre>
    </ScrollRegion>
  );
}
