import {
  Archive,
  CalendarX,
  CheckCheck,
  CircleCheck,
  CircleDashed,
  CircleX,
  FileCheck,
  Hourglass,
  type LucideIcon,
  Send,
} from "lucide-react";
import { FUNDING_STATUS_LABELS } from "@/domain/funding/funding.labels";
import type { FundingStatus } from "@/domain/funding/funding-line";

const SIGNS: Record<FundingStatus, LucideIcon> = {
  PROSPECTIVE: CircleDashed,
  REQUESTED: Send,
  UNDER_REVIEW: Hourglass,
  GRANTED: CircleCheck,
  REFUSED: CircleX,
  CLOSED: Archive,
  CONTRACTED: FileCheck,
  SETTLED: CheckCheck,
  LAPSED: CalendarX,
};

/** Where a file stands: its sign and its word. */
export function FundingStatusMark({ status }: { status: FundingStatus }) {
  const Sign = SIGNS[status];
  return (
    <span className="inline-flex items-center gap-1.5 font-demi whitespace-nowrap">
      <Sign aria-hidden="true" className="size-4 flex-none" />
      {FUNDING_STATUS_LABELS[status]}
    </span>
  );
}
