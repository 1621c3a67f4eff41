import { z } from "zod";
import { identifier } from "../shared/input";

export const unlinkIdentityInput = z.strictObject({ identityId: identifier });
export type UnlinkIdentityInput = z.infer<typeof unlinkIdentityInput>;
