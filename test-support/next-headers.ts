/** Stands for `next/headers` in the tests: what the visitor's browser sends and keeps. */
const sent = new Headers();
const kept = new Map<string, { value: string; options: object | undefined }>();

export const browser = {
  sent,
  kept,
  /** A visitor without cookies whose forms come from the application. */
  restart() {
    kept.clear();
    for (const name of [...sent.keys()]) sent.delete(name);
    sent.set("host", "localhost:3000");
    sent.set("origin", "http://localhost:3000");
    sent.set("sec-fetch-site", "same-origin");
    sent.set("user-agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
  },
};

export const headers = async () => sent;

export const cookies = async () => ({
  get: (name: string) => {
    const found = kept.get(name);
    return found && { name, value: found.value };
  },
  set: (name: string, value: string, options?: object) => {
    kept.set(name, { value, options });
  },
  delete: (name: string) => {
    kept.delete(name);
  },
});
