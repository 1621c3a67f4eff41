import { expect, test } from "vitest";
import { failureInWords, taskInWords } from "./failed-task";

test("a task is named in French, even one this version does not know", () => {
  expect(taskInWords("run_campaigns")).toBe("Envoyer les campagnes de relance");
  expect(taskInWords("toString")).toBe("Une tâche d’une autre version");
});

test.each([
  ["Transaction API error: timeout of 12000 ms", "trop longtemps"],
  ["connect ECONNREFUSED 127.0.0.1:5432", "ne répondait pas"],
  ["ENOSPC: no space left on device, write '/var/x'", "n’a pas pu être écrit"],
  ["duplicate key (email)=(jean@exemple.fr)", "erreur imprévue"],
  [null, "erreur imprévue"],
])("« %s » is told in a sentence that repeats none of it", (error, words) => {
  const said = failureInWords(error);
  expect(said).toContain(words);
  expect(said).not.toMatch(/@|\/var|127/);
});
