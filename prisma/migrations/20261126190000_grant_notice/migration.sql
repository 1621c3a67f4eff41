-- Whether a grant is a « de minimis » aid told to the European Commission: open data asks for it, and not knowing is not « no ».
ALTER TABLE "funding_line" ADD COLUMN     "de_minimis" BOOLEAN;
