"use client";

import { GestureForm } from "@/components/ui/gesture-form";
import { readAllNotifications } from "@/server/notification/notification.commands";

export function ReadAllForm() {
  return <GestureForm command={readAllNotifications} hidden={{}} label="Tout marquer comme lu" />;
}
