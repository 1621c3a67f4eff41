import { beforeEach, expect, test, vi } from "vitest";
import { logTo } from "@/server/log";
import { describeError } from "./describe-error";
import { quietConsole } from "./quiet-console";

vi.stubEnv("DATABASE_URL", "postgresql://creuset_app@localhost/creuset");
vi.stubEnv("AUTH_SECRET", "f3Kq9vTz0LmXw7bRn2YdGh5JcPs8AuEo");

const lines: string[] = [];
const log = logTo({ write: (line) => lines.push(line) });
const screen = { error: (..._printed: unknown[]) => {}, warn: (..._printed: unknown[]) => {} };
quietConsole(screen, log);
beforeEach(() => {
  lines.length = 0;
});

const TOKEN = "q7Zt2_fUj0sXwPz-4LkVnB1cRr8HyEaM";

test.each([
  ["a line that would pass for another", 'dupont\r\n{"level":60,"msg":"fatal"}'],
  ["colours and a bell of the terminal", "\u001b[31mrouge\u001b[0m\u0007"],
  ["line ends of other alphabets", "un\u2028deux\u2029trois"],
])("%s stays inside its own line", (_case, typed) => {
  log.error({ ...describeError(new Error(typed)), name: typed }, typed);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{"level":50,"time":"\P{Cc}*\}\n$/u);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: 50, msg: typed });
});

test.each([
  ["an amount", "refus de 412 600,00 euros"],
  ["a body that could not be read", `Unexpected token 'o', "412600 secret" is not valid JSON`],
  ["what was typed into a query", 'invalid input syntax for type uuid: "Nom saisi"'],
  ["an address of a person", "no account for camille.martin@exemple.fr"],
  ["a one-time link", `Request body exceeded 1MB for /invitation/${TOKEN}`],
  ["a password inside an address", `connect failed: postgresql://creuset:motdepasse@base.interne:5432/creuset`],
])("%s is masked, in an error as in a printed sentence", (_case, message) => {
  screen.error("⨯", new Error(message));
  screen.warn(message);
  expect(lines).toHaveLength(2);
  expect(lines.join("")).not.toMatch(/412.?600|secret"|Nom saisi|camille|q7Zt2|motdepasse/);
});

test("the name of a constraint helps to correct, and is kept", () => {
  screen.error(new Error('duplicate key value violates unique constraint "membership_once"'));
  expect(lines[0]).toContain("membership_once");
});

test("an error that the framework numbered is left to the line that knows its request", () => {
  screen.error("⨯", Object.assign(new Error("panne"), { digest: "2029515006" }));
  expect(lines).toEqual([]);
});
