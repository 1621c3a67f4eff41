import {
  Check,
  CircleAlert,
  CircleCheck,
  CircleSlash,
  Copy,
  Equal,
  type LucideIcon,
  PencilLine,
  RefreshCw,
} from "lucide-react";
import type { RowLook } from "@/domain/import/row-look";

const ICONS: Record<RowLook, LucideIcon> = {
  READY: CircleCheck,
  CORRECTED: PencilLine,
  CHANGED: RefreshCw,
  UNCHANGED: Equal,
  DUPLICATE: Copy,
  INVALID: CircleAlert,
  IGNORED: CircleSlash,
  IMPORTED: Check,
};

/** The sign of how a row stands; the word is always beside it. */
export function LookIcon({ look }: { look: RowLook }) {
  const Icon = ICONS[look];
  return <Icon aria-hidden="true" />;
}
