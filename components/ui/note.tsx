import clsx from "clsx";
import type { ReactNode } from "react";

export type NoteTone = "error" | "warn" | "ok" | "call" | "plain";

const TONES: Record<NoteTone, string> = {
  error: "border-st-retard bg-st-retard-voile",
  warn: "border-st-veille bg-st-veille-voile",
  ok: "border-st-ok bg-st-ok-voile",
  call: "border-braise bg-braise-voile",
  plain: "border-bord bg-creux",
};

type NoteProps = {
  tone?: NoteTone;
  title?: ReactNode;
  icon?: ReactNode;
  role?: "status" | "alert" | "note";
  className?: string;
  children?: ReactNode;
};

export function Note({ tone = "plain", title, icon, role, className, children }: NoteProps) {
  return (
    <div role={role} className={clsx("grid gap-1 border-l-4 px-3.5 py-2.5 text-13", TONES[tone], className)}>
      {title !== undefined && <NoteTitle tone={tone} icon={icon} title={title} />}
      {children}
    </div>
  );
}

function NoteTitle({ tone, icon, title }: Pick<NoteProps, "icon" | "title"> & { tone: NoteTone }) {
  return (
    <p
      className={clsx("flex items-start gap-2 text-14 font-gras *:[svg]:mt-0.5", tone === "error" && "text-st-retard")}
    >
      {icon}
      <span>{title}</span>
    </p>
  );
}
