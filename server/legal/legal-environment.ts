import "server-only";
import { z } from "zod";
import { blankIsAbsent } from "@/server/environment-variable";

const words = blankIsAbsent(z.string().trim().min(2).max(400));
const mail = z.email().transform((address) => `mailto:${address}`);

/** Who answers for this installation: facts that its owner alone knows, and that nothing here invents. */
export const legalEnvironment = {
  LEGAL_PUBLISHER: words,
  LEGAL_ADDRESS: words,
  LEGAL_DIRECTOR: words,
  LEGAL_HOST: words,
  DPO_CONTACT: words,
  /** An address to write to, or a page: what security.txt calls a contact. */
  SECURITY_CONTACT: blankIsAbsent(z.union([mail, z.url({ protocol: /^https$/ })])),
};
