const LONGEST = 200;

/**
 * What must not be in a name: controls, what turns the reading direction around (« facture<RLO>fdp.exe » reads
 * « factureexe.pdf »), invisible joiners and spaces, line separators, half characters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/**
 * A file's name as it is kept and shown: the last part of whatever path came with it, composed, without what can't be seen,
 * cut before its extension when it is too long. Null when nothing is left of it.
 */
export function safeFileName(given: string): string | null {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const seen = last.normalize("NFC").replace(UNSEEN, "").replace(/\s+/g, " ").trim();
  const extension = /\.[a-z0-9]{1,10}$/i.exec(seen)?.[0] ?? "";
  const stem = seen.slice(0, seen.length - extension.length);
  if (/^[. ]*$/.test(stem)) return null;
  return `${cut(stem, LONGEST - extension.length)}${extension}`;
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let kept = "";
  for (const sign of text) {
    if (kept.length + sign.length > longest) break;
    kept += sign;
  }
  return kept.trimEnd();
}

/** The header that saves a file under its name, in ASCII for old readers and in full for the others (RFC 6266, RFC 8187). */
export function savedAs(fileName: string): string {
  const plain = fileName
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^\w .()-]/g, "_");
  const whole = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
