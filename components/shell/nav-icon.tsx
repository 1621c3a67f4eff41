import {
  CalendarDays,
  ClipboardCheck,
  FileText,
  Flag,
  History,
  Inbox,
  Landmark,
  LayoutDashboard,
  List,
  type LucideIcon,
  Map as MapIcon,
  OctagonAlert,
  ReceiptEuro,
  Settings,
  Target,
  Upload,
} from "lucide-react";

const ICONS = {
  dashboard: LayoutDashboard,
  inbox: Inbox,
  actions: List,
  action: Target,
  milestones: Flag,
  obstacles: OctagonAlert,
  spending: ReceiptEuro,
  finances: Landmark,
  review: ClipboardCheck,
  copil: FileText,
  import: Upload,
  territories: MapIcon,
  calendar: CalendarDays,
  history: History,
  administration: Settings,
} satisfies Record<string, LucideIcon>;

export type NavIconName = keyof typeof ICONS;

export function NavIcon({ name, className }: { name: NavIconName; className?: string }) {
  const Icon = ICONS[name];
  return <Icon aria-hidden="true" className={className} />;
}
