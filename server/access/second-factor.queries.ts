import "server-only";
import { encode } from "uqr";
import type { Viewer } from "@/domain/access/permissions";
import { read } from "@/server/db/transaction";
import { enrolmentAddress } from "./code-generator";
import { unseal } from "./sealing";
import { SECRET_PURPOSE } from "./take-code";

/** A square to scan: its side in modules, and the path that blackens them. */
export type Scan = { size: number; path: string };
export type FactorState =
  | { kind: "none" }
  | { kind: "pending"; secret: string; scan: Scan }
  | { kind: "inPlace"; codesLeft: number };

/** Where a person is with their second factor. The secret is shown while it waits for its first code, never after. */
export async function secondFactorState({ id, email }: Pick<Viewer, "id" | "email">): Promise<FactorState> {
  const found = await read("system", (tx) =>
    tx.user.findUniqueOrThrow({
      where: { id },
      select: {
        secondFactor: { select: { secretBox: true, confirmedAt: true } },
        _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
      },
    }),
  );
  const factor = found.secondFactor;
  if (factor?.confirmedAt) return { kind: "inPlace", codesLeft: found._count.recoveryCodes };
  const secret = factor && unseal(SECRET_PURPOSE, factor.secretBox);
  return secret ? { kind: "pending", secret, scan: scanOf(enrolmentAddress(secret, email)) } : { kind: "none" };
}

function scanOf(text: string): Scan {
  const { size, data } = encode(text, { ecc: "M", border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { size, path };
}
