import "server-only";
import { env } from "@/server/env";

/** Whether whoever changes people and plans must prove twice who they are: yes, but in a demonstration that says nothing of it. */
export function secondFactorRequired(): boolean {
  const { REQUIRE_SECOND_FACTOR, CREUSET_DEMO } = env();
  return (REQUIRE_SECOND_FACTOR ?? (CREUSET_DEMO === "1" ? "0" : "1")) === "1";
}
