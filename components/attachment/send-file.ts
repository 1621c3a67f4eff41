import { LARGEST_FILE } from "@/domain/attachment/file-kinds";
import { UPLOAD_REFUSALS } from "@/domain/attachment/upload-refusals";

/** What came of a sending: kept, refused in a sentence, or the address where to sign in again. */
export type Sent =
  | { status: "done"; message: string }
  | { status: "refused"; message: string }
  | { status: "signIn"; href: string };

const BROKEN: Sent = { status: "refused", message: UPLOAD_REFUSALS.tronque };

/** What can be told of a file before it is sent; null when it may be. */
export function faultBeforeSending(file: FormDataEntryValue | null): string | null {
  if (!(file instanceof File) || file.name === "") return UPLOAD_REFUSALS.absent;
  if (file.size === 0) return UPLOAD_REFUSALS.vide;
  return file.size > LARGEST_FILE ? UPLOAD_REFUSALS.lourd : null;
}

/** Sends the form with the size and the hash of its file, so that what arrives can be compared with what left. */
export async function sendFile(form: HTMLFormElement, onProgress: (share: number) => void): Promise<Sent> {
  const data = new FormData(form);
  const file = data.get("file");
  if (file instanceof File) {
    data.set("size", String(file.size));
    const hash = await sha256(file);
    if (hash) data.set("sha256", hash);
  }
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => resolve(readAnswer(request.responseText)));
    request.addEventListener("error", () => resolve(BROKEN));
    request.addEventListener("abort", () => resolve(BROKEN));
    request.send(data);
  });
}

/** Browsers hash only where the connection is safe; the length is compared everywhere. */
async function sha256(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function readAnswer(text: string): Sent {
  try {
    return JSON.parse(text) as Sent;
  } catch {
    return BROKEN;
  }
}
