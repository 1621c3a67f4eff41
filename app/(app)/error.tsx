"use client";

import { PlainPage } from "@/components/shell/plain-page";
import { Failure } from "@/components/ui/failure";

export default function AppError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PlainPage>
      <title>Page en échec — Creuset</title>
      <Failure error={error} retry={retry} />
    </PlainPage>
  );
}
