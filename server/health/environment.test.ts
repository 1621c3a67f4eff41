import { afterEach, expect, test, vi } from "vitest";

const PASSWORD = "Kp9vQz";
const GOOD = {
  DATABASE_URL: `postgresql://creuset_app:${PASSWORD}@localhost:5432/creuset`,
  AUTH_SECRET: "f3Kq9vTz0LmXw7bRn2YdGh5JcPs8AuEo",
  PUBLIC_URL: "https://creuset.exemple.fr",
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.resetModules();
});

/** What a server started with that environment says before it stops; null when it goes on. */
async function saidAtStart(given: Record<string, string>): Promise<string | null> {
  for (const [name, value] of Object.entries({ ...GOOD, ...given })) vi.stubEnv(name, value);
  const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { stopUnlessReady } = await import("./environment");
  stopUnlessReady();
  return exit.mock.calls.length > 0 ? String(said.mock.calls[0]?.[0]) : null;
}

test.each<Record<string, string>>([
  {},
  { PUBLIC_URL: "http://localhost:3000" },
  { PUBLIC_URL: "http://127.0.0.1:3000" },
  { PUBLIC_URL: "http://[::1]:3000" },
  { SECURITY_CONTACT: "securite@exemple.fr" },
  { SECURITY_CONTACT: "https://exemple.fr/securite" },
  { LEGAL_PUBLISHER: "", DPO_CONTACT: "" },
  { SMTP_URL: "", MAIL_FROM: "" },
  { SMTP_URL: "smtps://creuset:secret@mail.exemple.fr:465", MAIL_FROM: "Creuset <creuset@exemple.fr>" },
  { SMTP_URL: "smtp://localhost:25", MAIL_FROM: "creuset@exemple.fr" },
])("%j starts", async (given) => {
  expect(await saidAtStart(given)).toBeNull();
});

test.each<[string, string]>([
  ["DATABASE_URL", "mysql://localhost/creuset"],
  ["AUTH_SECRET", "court"],
  ["AUTH_SECRET", "a".repeat(64)],
  ["AUTH_SECRET", "abcdefghi".repeat(8)],
  ["PUBLIC_URL", "http://creuset.exemple.fr"],
  ["PUBLIC_URL", "http://192.168.1.10:3000"],
  ["PUBLIC_URL", "http://localhost.attaquant.fr"],
  ["PUBLIC_URL", "creuset.exemple.fr"],
  ["COMMANDS_PER_MINUTE", "0"],
  ["SECURITY_CONTACT", "javascript:alert(1)"],
  ["SECURITY_CONTACT", "http://exemple.fr"],
  ["LEGAL_HOST", "x".repeat(401)],
  ["LOG_LEVEL", "verbose"],
  ["SMTP_URL", "http://mail.exemple.fr"],
  ["SMTP_URL", "mail.exemple.fr:587"],
  ["MAIL_FROM", "creuset"],
  ["MAIL_FROM", "creuset@exemple.fr\r\nBcc: voleur@exemple.fr"],
  ["MAIL_FROM", "Creuset <creuset@exemple.fr>, voleur@exemple.fr"],
  ["MAIL_FROM", '"voleur@exemple.fr" <creuset@exemple.fr>'],
])("a bad %s stops it (%#), and the sentence names the variable alone", async (name, value) => {
  const said = await saidAtStart({ [name]: value });
  expect(said).toMatch(new RegExp(`^${name} .*\\.\\n$`));
  expect(said).not.toContain(PASSWORD);
});

test("a mail server without an address to write from stops it", async () => {
  expect(await saidAtStart({ SMTP_URL: "smtps://mail.exemple.fr:465" })).toMatch(/^MAIL_FROM manque[^\n]*\.\n$/);
});
