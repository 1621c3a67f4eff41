import type { ReactNode } from "react";
import { ToastProvider } from "@/components/ui/toast";

/** Keeps messages alive from one page to the next. Rights are checked by each page, never here. */
export default function AppLayout({ children }: { children: ReactNode }) {
  return <ToastProvider>{children}</ToastProvider>;
}
