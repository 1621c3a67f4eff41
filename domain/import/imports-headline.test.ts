import { expect, test } from "vitest";
import type { ImportState } from "./import-state";
import { importsHeadline } from "./imports-headline";

const own = (state: ImportState) => ({ state, own: true });
const theirs = (state: ImportState) => ({ state, own: false });

test("what awaits its reader comes first", () => {
  expect(importsHeadline([own("CHECKED"), own("IMPORTED")])).toBe("1\u00a0fichier attend votre vérification");
  expect(importsHeadline([own("COLUMNS"), own("CHECKED"), own("CHECKING")])).toBe(
    "2\u00a0fichiers attendent votre vérification",
  );
});

test("else what was imported, by anyone it shows", () => {
  expect(importsHeadline([own("IMPORTED"), theirs("IMPORTED"), own("UNDONE")])).toBe(
    "2\u00a0fichiers importés, aucun en attente",
  );
  expect(importsHeadline([theirs("IMPORTED")])).toBe("1\u00a0fichier importé, aucun en attente");
});

test("nothing yet says what will happen", () => {
  const invitation = "Apportez un classeur ou un CSV\u00a0: rien n’est enregistré avant votre accord";
  expect(importsHeadline([])).toBe(invitation);
  expect(importsHeadline([own("UNREADABLE"), own("UNDONE")])).toBe(invitation);
});
