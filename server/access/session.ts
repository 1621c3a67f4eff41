import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/server/env";
import { isSecure, sessionCookieName } from "./session-cookie";

/** Absolute length of a session: nobody stays signed in longer than a working day. */
export const SESSION_HOURS = 12;
/** Left alone that long, a session is over: a post nobody is at any more opens nothing. */
export const IDLE_MINUTES = 60;

const secure = () => isSecure(env().PUBLIC_URL);
const cookieName = () => sessionCookieName(secure());
const claims = z.object({ sid: z.uuid() });

/**
 * The cookie names a row of `session` and nothing else: rights are read from the database at each request,
 * so that a revoked session or a removed role stops at once. This file alone knows next-auth.
 */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const maxAge = SESSION_HOURS * 3600;
  const token = await encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET, maxAge });
  const jar = await cookies();
  jar.set(cookieName(), token, { httpOnly: true, sameSite: "lax", secure: secure(), path: "/", maxAge });
}

export async function readSessionCookie(): Promise<string | null> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  try {
    const parsed = claims.safeParse(await decode({ token, secret: env().AUTH_SECRET }));
    return parsed.success ? parsed.data.sid : null;
  } catch {
    return null;
  }
}

/** With the attributes it was set with: a browser ignores what would change a « __Host- » cookie without them. */
export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName(), "", { httpOnly: true, sameSite: "lax", secure: secure(), path: "/", maxAge: 0 });
}
