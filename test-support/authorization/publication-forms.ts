import { about, key } from "./form";

/** Forms about what a territory opens to everyone. */
export const PUBLICATION_FORMS = {
  setPublication: about(({ slug }) => ({ ...key(), slug, open: "oui" })),
  setSiret: [
    about(({ slug, lineId }) => ({ ...key(), slug, lineId, of: "FUNDER", siret: "233 500 016 00040" })),
    about(({ slug, lineId }) => ({ ...key(), slug, lineId, of: "BENEFICIARY", siret: "38047555800058" }), {
      variant: "le bénéficiaire",
    }),
  ],
  setDeMinimis: about(({ slug, lineId }) => ({ ...key(), slug, lineId, deMinimis: "non" })),
};
