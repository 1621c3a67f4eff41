import { decimalText, NBSP } from "../shared/format";

const KILO = 1_024;
const MEGA = KILO * KILO;

/** « 812 octets », « 43 ko », « 1,2 Mo », by 1 024 as the desktops of most people count them. */
export function fileSize(bytes: number): string {
  if (bytes < KILO) return `${decimalText(bytes, 0, 0)}${NBSP}${bytes < 2 ? "octet" : "octets"}`;
  if (bytes < MEGA) return `${decimalText(Math.round(bytes / KILO), 0, 0)}${NBSP}ko`;
  return `${decimalText(Math.round((bytes * 10) / MEGA), 1, 1)}${NBSP}Mo`;
}
