import "server-only";
import { crc32, createInflateRaw } from "node:zlib";
import { damaged, Unreadable } from "./unreadable";
import type { ZipEntry } from "./zip-directory";

/** The unpacked bytes of a part as they come, never more than it announces nor than is allowed; whole and exact, or an error. */
async function* unpackedPart(entry: ZipEntry, most: number): AsyncGenerator<Buffer> {
  if (entry.unpacked > most) throw new Unreadable("swollen");
  let length = 0;
  let crc = 0;
  for await (const chunk of packedChunks(entry)) {
    length += chunk.length;
    if (length > entry.unpacked) throw damaged();
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (length !== entry.unpacked || crc !== entry.crc) throw damaged();
}

async function* packedChunks({ deflated, content }: ZipEntry): AsyncGenerator<Buffer> {
  if (!deflated) {
    yield content;
    return;
  }
  const inflating = createInflateRaw({ chunkSize: 64 * 1024 });
  inflating.end(content);
  try {
    for await (const chunk of inflating) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged();
  }
  if (inflating.bytesWritten !== content.length) throw damaged();
}

/** The text of a part as it comes; a part that is not UTF-8 is damaged. */
export async function* partText(entry: ZipEntry, most: number): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of unpackedPart(entry, most)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? damaged() : error;
  }
}
