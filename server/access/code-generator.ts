import "server-only";
import { Secret, TOTP } from "otpauth";

const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
/** A code is taken one step early or late: clocks drift, and typing takes time. */
const DRIFT_STEPS = 1;

/** A new secret to share with the code generator of a person, in the letters it is typed with. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What the code to scan says: whose codes they are, and how they are made. */
export function enrolmentAddress(secret: string, email: string): string {
  return generator(secret, email).toString();
}

/** The thirty-second step a code is right for at that instant; null when it is right for none. */
export function stepOf(secret: string, code: string, at: Date): bigint | null {
  const delta = generator(secret, "").validate({ token: code, timestamp: at.getTime(), window: DRIFT_STEPS });
  return delta === null ? null : BigInt(Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta);
}

function generator(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: "Creuset",
    label,
    secret: Secret.fromBase32(secret),
    period: PERIOD_SECONDS,
    digits: 6,
    algorithm: "SHA1",
  });
}
