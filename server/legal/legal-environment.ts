import "server-only";
import { z } from "zod";
import { JOURNAL_YEARS } from "@/domain/access/retention";
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
  /** Years the journal is kept at least; nothing in it is ever removed by itself. */
  JOURNAL_YEARS: z.coerce.number().int().min(5).max(100).default(JOURNAL_YEARS),
  /** An address to write to, or a page: what security.txt calls a contact. */
  SECURITY_CONTACT: blankIsAbsent(z.union([mail, z.url({ protocol: /^https$/ })])),
};
