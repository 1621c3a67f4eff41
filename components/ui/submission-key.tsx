"use client";

import { useState } from "react";

/**
 * One key for one gesture, kept as long as the form is open. The browser's own value replaces the server's at
 * hydration; without JavaScript the server's is new at each rendering of the form.
 */
export function SubmissionKey() {
  const [key] = useState(randomKey);
  return <input type="hidden" name="key" value={key} readOnly suppressHydrationWarning />;
}

/** A random UUID where `crypto.randomUUID` is missing too: it needs a secure context. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, rank) => stamped(byte, rank).toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function stamped(byte: number, rank: number): number {
  if (rank === 6) return (byte & 0x0f) | 0x40;
  return rank === 8 ? (byte & 0x3f) | 0x80 : byte;
}
